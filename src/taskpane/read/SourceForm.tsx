import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import type { Source } from "../../review/source.ts";
import type { Intent } from "../places.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { useText } from "../parts/section.ts";
import { useRead } from "./read-context.ts";

/** The box that takes what is pasted, HTML too, from the paste itself: no permission for the clipboard is asked for. */
export function SourceForm(props: {
  /** The box or the button for files has the focus. */
  readonly intent: Intent;
  readonly fault: string | null;
  readonly onSource: (source: Source) => void;
  readonly onFile: (file: File) => void;
}) {
  const { r } = useRead();
  const text = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { intent, fault, onSource, onFile } = props;
  useEffect(() => (intent === "file" ? opener : box).current?.focus(), [intent]);

  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    // A paste into the middle of what is being written is left to the box.
    if (typed !== "" || (plain.trim() === "" && html === "")) return;
    event.preventDefault();
    onSource({ kind: "paste", text: plain, html: html || null });
  };
  const read = () => {
    setMissing(typed.trim() === "");
    if (typed.trim() !== "") onSource({ kind: "paste", text: typed, html: null });
    else box.current?.focus();
  };
  return (
    <>
      <p className={text.body}>{r.intro}</p>
      <Field
        className={styles.field}
        label={r.paste}
        hint={r.pasteHint}
        validationMessage={isMissing ? r.nothingPasted : null}
        validationState={isMissing ? "error" : "none"}
      >
        <Textarea
          ref={box}
          resize="vertical"
          rows={6}
          spellCheck={false}
          value={typed}
          onPaste={paste}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={read}>
          {r.readPasted}
        </Button>
        <FileButton button={opener} label={r.openFile} onFile={onFile} />
      </div>
      <p className={text.quiet}>{r.fileHint}</p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  fault: { color: tokens.colorStatusDangerForeground1 },
});
