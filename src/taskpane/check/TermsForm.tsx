import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isoDate } from "../../domain/calendar.ts";
import type { LineFigures, Terms } from "../../domain/figures.ts";
import type { PaymentModel } from "../../domain/payment-plan.ts";
import { modelOf } from "./assumptions.ts";
import { useScreen } from "../screen-context.ts";
import { options } from "./ReadDetails.tsx";

/** One partner's period and payment model, as the user knows them. */
export function TermsForm(props: {
  readonly line: LineFigures;
  readonly onApply: (terms: Terms) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useScreen();
  const styles = useStyles();
  const { period } = props.line.facts;
  const [start, setStart] = useState<string>(period?.start ?? "");
  const [end, setEnd] = useState<string>(period?.end ?? "");
  const [model, setModel] = useState<string>(modelOf(props.line) ?? "");
  const [fault, setFault] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = [isoDate(start), isoDate(end)];
    if (!from || !to) return setFault(t.read.dateInvalid);
    if (to < from) return setFault(t.assumed.periodInvalid);
    props.onApply({ period: { start: from, end: to }, ...(model && { plan: { model: model as PaymentModel } }) });
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && props.onCancel()}
    >
      <Field label={t.assumed.model} size="small">
        <Select value={model} onChange={(_, data) => setModel(data.value)}>
          {model === "" && <option value="">{t.unknown}</option>}
          {options(t.model)}
        </Select>
      </Field>
      <Field label={t.assumed.start} size="small">
        <Input type="date" value={start} onChange={(_, data) => setStart(data.value)} />
      </Field>
      <Field label={t.assumed.end} size="small" validationMessage={fault} validationState={fault ? "error" : "none"}>
        <Input type="date" value={end} onChange={(_, data) => setEnd(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small">
          {t.read.apply}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onCancel}>
          {t.read.cancel}
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
  actions: { display: "flex", columnGap: tokens.spacingHorizontalS },
});
