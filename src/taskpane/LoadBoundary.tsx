import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { ShellStrings } from "../strings/shell.ts";

/** Catches what the lazy part of the pane fails with, so that the pane is never an empty page. */
export class LoadBoundary extends Component<{ readonly text: ShellStrings; readonly children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { text, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <p>{text.notLoaded}</p>
        <Button onClick={() => location.reload()}>{text.loadAgain}</Button>
      </div>
    );
  }
}
