import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Language } from "../../domain/finding.ts";
import { HUNDREDTHS, type Unit } from "../../domain/units.ts";
import { type ReportChoices, type ReportPart, REPORT_PARTS } from "../../review/report-choices.ts";
import { frameOf } from "../../review/report-frame.ts";
import type { ReportStrings } from "../../strings/report-strings.ts";

/** The board's frame, which no table tells. Nothing happens until *Använd*; left empty there is none. */
export function FrameField(props: {
  readonly choices: ReportChoices;
  readonly choose: (choices: ReportChoices) => void;
  readonly unit: Unit;
  readonly language: Language;
  readonly words: ReportStrings;
  readonly say: (notice: string) => void;
}) {
  const { choices, choose, unit, language, words: r, say } = props;
  const styles = useStyles();
  const [text, setText] = useState(() => written(choices, unit, language));
  const [isInvalid, setInvalid] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { frame: _, ...without } = choices;
    const frame = text.trim() === "" ? undefined : frameOf(text, unit, language);
    setInvalid(frame === null);
    if (frame === null) return;
    choose(frame === undefined ? without : { ...without, parts: withForecast(choices.parts), frame });
    if (frame !== undefined) say(r.frameUsed);
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <Field
        label={r.frame(r.units[unit])}
        size="small"
        hint={r.frameWhy}
        validationMessage={isInvalid ? r.frameInvalid : null}
        validationState={isInvalid ? "error" : "none"}
      >
        <Input inputMode="decimal" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Button type="submit" size="small">
        {r.frameUse}
      </Button>
    </form>
  );
}

/** A frame is given to be compared with: the comparison is shown. */
const withForecast = (parts: readonly ReportPart[]) =>
  REPORT_PARTS.filter((part) => part === "forecast" || parts.includes(part));

const written = ({ frame }: ReportChoices, unit: Unit, language: Language): string =>
  frame === undefined
    ? ""
    : new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB").format(frame / HUNDREDTHS[unit]);

const useStyles = makeStyles({
  form: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    "& > *:first-child": { width: "100%" },
  },
});
