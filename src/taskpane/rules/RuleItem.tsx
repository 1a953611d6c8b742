import { Field, Input, Switch, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Deviation } from "../../domain/finding.ts";
import { LONGEST_SOURCE } from "../../review/kept/limits.ts";
import { exampleFindings } from "../../review/rules-examples.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen, useWords } from "../screen-context.ts";
import type { DraftRule, OwnRule } from "./draft.ts";
import { useRules } from "./rules-context.ts";
import { SettingField } from "./SettingField.tsx";

/** One check: whether it is made, its thresholds, what it says of an example, and where the rule is from. */
export function RuleItem({
  rule,
  onChange,
}: {
  readonly rule: DraftRule;
  /** Null puts it back to the preset. */
  readonly onChange: (change: Partial<OwnRule> | null) => void;
}) {
  const r = useRules();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { title } = words.of.get(rule.entry.id)!.text;
  const state = [!rule.isOn && r.list.off, rule.change && r.list.changed].filter(Boolean).join(", ");
  return (
    <li>
      <Disclosure strong label={state ? `${title} (${state})` : title} isOpen={isOpen} onToggle={setOpen}>
        <RuleForm rule={rule} onChange={onChange} />
      </Disclosure>
    </li>
  );
}

function RuleForm({ rule, onChange }: Parameters<typeof RuleItem>[0]) {
  const { show } = useScreen();
  const r = useRules();
  const words = useWords();
  const text = useText();
  const styles = useStyles();
  const { entry, isOn, settings, typed, faults } = rule;
  const { text: check, source } = words.of.get(entry.id)!;
  const example = exampleFindings[entry.id] as Deviation | undefined;
  return (
    <div className={styles.form}>
      <p className={text.body}>{check.why}</p>
      <Switch
        className={styles.onOff}
        label={r.rule.on}
        checked={isOn}
        onChange={(_, data) => onChange({ isOn: data.checked })}
      />
      {Object.keys(entry.settings).map((name) => (
        <SettingField
          key={name}
          name={name}
          typed={typed[name]!}
          fault={faults[name]}
          onChange={(value) => onChange({ typed: { ...typed, [name]: value } })}
        />
      ))}
      <dl className={styles.list}>
        <dt className={text.quiet}>{r.rule.threshold}</dt>
        <dd className={styles.said}>{check.threshold(settings, show)}</dd>
        {example && (
          <>
            <dt className={text.quiet}>{r.rule.example}</dt>
            <dd className={styles.said}>
              {check.finding(example, show)}. {check.formula(example, show)}.
            </dd>
          </>
        )}
        <dt className={text.quiet}>{r.rule.source}</dt>
        <dd className={styles.said}>{source}</dd>
      </dl>
      <Field size="small" label={r.rule.ownSource}>
        <Input
          value={rule.source}
          maxLength={LONGEST_SOURCE}
          onChange={(_, data) => onChange({ source: data.value })}
        />
      </Field>
      {rule.change && (
        <div>
          <QuietButton aria-label={r.rule.resetNamed(check.title)} onClick={() => onChange(null)}>
            {r.rule.reset}
          </QuietButton>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  onOff: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { ...typographyStyles.body1, margin: 0 },
  said: { margin: 0, paddingBottom: tokens.spacingVerticalS, fontVariantNumeric: "tabular-nums" },
});
