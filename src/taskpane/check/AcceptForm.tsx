import { Button, Field, Input, Switch, Textarea, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Finding, FindingGroup } from "../../domain/finding.ts";
import { describe } from "../../review/describe.ts";
import { LONGEST_REASON, LONGEST_SIGNATURE } from "../../review/kept/limits.ts";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useMemoryWords } from "./memory-context.ts";
import { onEscape } from "../parts/on-escape.ts";

/**
 * Why a finding is accepted as it is. What else is said of the same partner is accepted with it unless it is left out. Answers
 * with the sentence why it was not kept, and then stays as it was.
 */
export function AcceptForm(props: {
  readonly group: FindingGroup;
  readonly who: string;
  readonly onAccept: (findings: readonly Finding[], reason: string, signature: string) => Promise<string | null>;
  readonly onCancel: () => void;
}) {
  const { show } = useScreen();
  const words = useWords();
  const m = useMemoryWords();
  const text = useText();
  const styles = useStyles();
  const { main, facets } = props.group;
  const all = [main, ...facets];
  const [left, setLeft] = useState<ReadonlySet<Finding>>(new Set());
  const [reason, setReason] = useState("");
  const [signature, setSignature] = useState("");
  const [fault, setFault] = useState<{ readonly of: "reason" | "all"; readonly text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = all.filter((finding) => !left.has(finding));
    if (reason.trim() === "") {
      box.current?.focus();
      return setFault({ of: "reason", text: m.reasonNeeded });
    }
    if (chosen.length === 0) return setFault({ of: "all", text: m.nothingChosen });
    setBusy(true);
    const why = await props.onAccept(chosen, reason, signature);
    setBusy(false);
    if (why !== null) setFault({ of: "all", text: why });
  };
  const toggle = (finding: Finding, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((each) => each !== finding) : [...before, finding]));
  const ofReason = fault?.of === "reason";
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={m.acceptWho(props.who)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onEscape(() => props.onCancel())}
    >
      <Field
        required
        label={m.reason}
        hint={m.reasonHint}
        validationMessage={ofReason ? fault.text : undefined}
        validationState={ofReason ? "error" : "none"}
      >
        <Textarea
          ref={box}
          value={reason}
          rows={3}
          maxLength={LONGEST_REASON}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <Field label={m.signature}>
        <Input value={signature} maxLength={LONGEST_SIGNATURE} onChange={(_, data) => setSignature(data.value)} />
      </Field>
      {facets.length > 0 && (
        <fieldset className={styles.also}>
          <legend className={mergeClasses(text.quiet, styles.legend)}>{m.also}</legend>
          {facets.map((facet, index) => (
            <Switch
              key={index}
              className={styles.choice}
              label={describe(facet, words, show).title}
              checked={!left.has(facet)}
              onChange={(_, data) => toggle(facet, data.checked)}
            />
          ))}
        </fieldset>
      )}
      {fault?.of === "all" && (
        <p role="alert" className={text.body}>
          {fault.text}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="small" disabledFocusable={isBusy}>
          {m.accept}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onCancel}>
          {m.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  also: { border: 0, margin: 0, padding: 0, display: "grid" },
  legend: { padding: 0 },
  choice: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalS },
});
