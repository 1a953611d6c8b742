import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { onEscape } from "./on-escape.ts";

/**
 * A question in place before something that cannot simply be taken back: what will happen, then yes and no. Focus comes here
 * when it opens; who opened it takes it back.
 */
export function Confirm(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-label={props.label}
      className={styles.box}
      onKeyDown={onEscape(() => props.onNo())}
    >
      {props.children}
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={props.isBusy} onClick={props.onYes}>
          {props.yes}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onNo}>
          {props.no}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
