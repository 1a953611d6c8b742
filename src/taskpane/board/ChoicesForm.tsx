import { Field, Select, Switch, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Language } from "../../domain/finding.ts";
import type { Unit } from "../../domain/units.ts";
import { type ReportChoices, type ReportPart, REPORT_PARTS } from "../../review/report-choices.ts";
import type { ReportStrings } from "../../strings/report-strings.ts";
import { FrameField } from "./FrameField.tsx";

const UNITS: readonly Unit[] = ["one", "thousand", "million"];

/** What the text is made up of. Every choice shows at once in the preview. */
export function ChoicesForm(props: {
  readonly choices: ReportChoices;
  readonly choose: (choices: ReportChoices) => void;
  readonly ownUnit: Unit;
  /** Of the pane, in which a frame is typed. */
  readonly language: Language;
  readonly words: ReportStrings;
  readonly say: (notice: string) => void;
}) {
  const { choices, choose, ownUnit, language, words: r, say } = props;
  const styles = useStyles();
  const { unit: _, ...inOwnUnit } = choices;
  const toggle = (part: ReportPart, isOn: boolean) =>
    choose({ ...choices, parts: REPORT_PARTS.filter((each) => (each === part ? isOn : choices.parts.includes(each))) });
  return (
    <div className={styles.form}>
      <Field label={r.language} size="small">
        <Select
          value={choices.language}
          onChange={(_event, { value }) => choose({ ...choices, language: value as Language })}
        >
          {Object.entries(r.languages).map(([language, name]) => (
            <option key={language} value={language}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={r.unit} size="small">
        <Select
          value={choices.unit ?? ""}
          onChange={(_event, { value }) => choose(value ? { ...choices, unit: value as Unit } : inOwnUnit)}
        >
          <option value="">{r.ownUnit(r.units[ownUnit])}</option>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {r.units[unit]}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.parts}>
        <legend>{r.parts}</legend>
        {REPORT_PARTS.map((part) => (
          <Switch
            key={part}
            label={r.part[part]}
            checked={choices.parts.includes(part)}
            onChange={(_event, { checked }) => toggle(part, checked)}
          />
        ))}
        {choices.parts.length === 0 && <p role="alert">{r.noParts}</p>}
      </fieldset>
      <FrameField
        choices={choices}
        choose={choose}
        unit={choices.unit ?? ownUnit}
        language={language}
        words={r}
        say={say}
      />
    </div>
  );
}

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  parts: {
    border: "none",
    padding: 0,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    // A switch has room of its own around it; its edge stands in line with the fields.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    "& legend": { padding: `0 0 0 ${tokens.spacingHorizontalS}`, ...typographyStyles.caption1 },
    "& p": { margin: `0 0 0 ${tokens.spacingHorizontalS}`, color: tokens.colorStatusDangerForeground1 },
  },
});
