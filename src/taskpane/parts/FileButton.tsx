import { Button } from "@fluentui/react-components";
import { type Ref, useRef } from "react";
import { QuietButton } from "./QuietButton.tsx";

/** Every kind of file that *Läs in* takes. */
const ACCEPTED = ".csv,.tsv,.txt,.skv,.xlsx,.htm,.html,.se,.si,.sie";

/** A button that lets the user choose a file on this computer. */
export function FileButton(props: {
  readonly label: string;
  readonly isQuiet?: boolean;
  readonly button?: Ref<HTMLButtonElement>;
  readonly onFile: (file: File) => void;
}) {
  const { label, isQuiet, button, onFile } = props;
  const file = useRef<HTMLInputElement>(null);
  const Kind = isQuiet ? QuietButton : Button;
  return (
    <>
      <Kind ref={button} onClick={() => file.current?.click()}>
        {label}
      </Kind>
      <input
        ref={file}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) onFile(chosen);
          // The same file may be chosen again after it was put right.
          event.target.value = "";
        }}
      />
    </>
  );
}
