import { Button, Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { useScreen } from "../screen-context.ts";
import { QuietButton } from "./QuietButton.tsx";
import { onEscape } from "./on-escape.ts";
import { useAskedFocus } from "./use-asked-focus.ts";

/** What the input of a changeable value is given. */
export interface InputProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly "aria-label": string;
}

/** A value with *ändra*: becomes a form of one field in place. Nothing happens until *Använd*; Escape leaves it as it was. */
export function Changeable<T extends object>(props: {
  readonly label: string;
  readonly value: string;
  readonly initial: string;
  readonly isEditing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onApply: (change: T) => void;
  /** What was typed as a change, or the sentence that says what is wrong with it. */
  readonly read: (text: string) => T | string;
  readonly input: (field: InputProps) => ReactElement;
  /** What may be written, while it is being written. */
  readonly hint?: string;
}) {
  const { t } = useScreen();
  const styles = useStyles();
  const { label, value, isEditing, onEdit } = props;
  const { opener } = useAskedFocus(isEditing);

  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {isEditing ? (
          <Form {...props} />
        ) : (
          <>
            <span>{value}</span>
            <QuietButton ref={opener} aria-label={t.read.changeWhat(label)} onClick={() => onEdit(true)}>
              {t.read.change}
            </QuietButton>
          </>
        )}
      </dd>
    </div>
  );
}

function Form<T extends object>(props: Parameters<typeof Changeable<T>>[0]) {
  const { t } = useScreen();
  const styles = useStyles();
  const { label, initial, onEdit, onApply, read, input, hint } = props;
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const change = read(text);
    if (typeof change === "string") setFault(change);
    else onApply(change);
  };
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit} onKeyDown={onEscape(() => onEdit(false))}>
      <Field
        className={styles.field}
        hint={hint ?? null}
        validationMessage={fault}
        validationState={fault ? "error" : "none"}
      >
        {input({ value: text, onChange: setText, "aria-label": label })}
      </Field>
      <Button type="submit" size="small">
        {t.read.apply}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => onEdit(false)}>
        {t.read.cancel}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0` },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    "& > button": { flexShrink: 0 },
  },
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS, width: "100%" },
  field: { flex: "1 1 100%" },
});
