import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type CalendarDate, isoDate } from "../../domain/calendar.ts";
import type { Profile } from "../../domain/expected-cost.ts";
import type { LineFigures, Terms } from "../../domain/figures.ts";
import type { PaymentModel } from "../../domain/payment-plan.ts";
import { modelOf, onlyEvent } from "./assumptions.ts";
import { useScreen } from "../screen-context.ts";
import { options } from "./ReadDetails.tsx";
import { onEscape } from "../parts/on-escape.ts";

/** One partner's payment model, period, and how its cost falls over it, as the user knows them. */
export function TermsForm(props: {
  readonly line: LineFigures;
  readonly onApply: (terms: Terms) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useScreen();
  const styles = useStyles();
  const { period, profile } = props.line.facts;
  const [start, setStart] = useState<string>(period?.start ?? "");
  const [end, setEnd] = useState<string>(period?.end ?? "");
  const [model, setModel] = useState<string>(modelOf(props.line) ?? "");
  const [fall, setFall] = useState<Profile["kind"]>(profile.kind);
  const [day, setDay] = useState<string>(onlyEvent(profile) ?? "");
  const [fault, setFault] = useState<{ readonly of: "end" | "day"; readonly text: string } | null>(null);
  // Cost that falls on several days is the register's to tell; it stays as it is unless something else is chosen.
  const isAsked = fall === "events" && (profile.kind !== "events" || onlyEvent(profile) !== null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = [isoDate(start), isoDate(end)];
    if (!from || !to) return setFault({ of: "end", text: t.read.dateInvalid });
    if (to < from) return setFault({ of: "end", text: t.assumed.periodInvalid });
    const on = isoDate(day);
    if (isAsked && !on) return setFault({ of: "day", text: t.read.dateInvalid });
    if (isAsked && on && (on < from || on > to)) return setFault({ of: "day", text: t.assumed.eventInvalid });
    const said = profileSaid(profile, fall, on);
    props.onApply({
      period: { start: from, end: to },
      ...(model && { plan: { model: model as PaymentModel } }),
      ...(said && { profile: said }),
    });
  };
  const faultOf = (field: "end" | "day") =>
    fault?.of === field
      ? ({ validationMessage: fault.text, validationState: "error" } as const)
      : ({ validationState: "none" } as const);
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit} onKeyDown={onEscape(() => props.onCancel())}>
      <Field label={t.assumed.model} size="small">
        <Select value={model} onChange={(_, data) => setModel(data.value)}>
          {model === "" && <option value="">{t.unknown}</option>}
          {options(t.model)}
        </Select>
      </Field>
      <Field label={t.assumed.start} size="small">
        <Input type="date" value={start} onChange={(_, data) => setStart(data.value)} />
      </Field>
      <Field label={t.assumed.end} size="small" {...faultOf("end")}>
        <Input type="date" value={end} onChange={(_, data) => setEnd(data.value)} />
      </Field>
      <Field label={t.assumed.fall} size="small">
        <Select value={fall} onChange={(_, data) => setFall(data.value as Profile["kind"])}>
          {options(profile.kind === "quarters" ? t.assumed.falls : withoutQuarters(t.assumed.falls))}
        </Select>
      </Field>
      {isAsked && (
        <Field label={t.assumed.eventDay} size="small" {...faultOf("day")}>
          <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
        </Field>
      )}
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

/** A profile only where it is another than before: what was not said stays read or assumed. */
function profileSaid(before: Profile, fall: Profile["kind"], event: CalendarDate | null): Profile | null {
  if (fall === "linear") return before.kind === "linear" ? null : { kind: "linear" };
  if (fall !== "events" || !event || event === onlyEvent(before)) return null;
  return { kind: "events", events: [{ date: event, weight: 1 }] };
}

/** Weights for each quarter come from the register; they cannot be written here. */
const withoutQuarters = ({ linear, events }: Readonly<Record<Profile["kind"], string>>) => ({ linear, events });

const useStyles = makeStyles({
  form: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalS },
});
