import { Field, Input, Select } from "@fluentui/react-components";
import { type SettingFault, kindOf } from "../../review/rules-settings.ts";
import { useRules } from "./rules-context.ts";
import { settingLabel } from "./setting-words.ts";

/** One threshold: a number with its unit, or a choice, with the sentence why what was typed cannot be. */
export function SettingField(props: {
  readonly name: string;
  readonly typed: string;
  readonly fault: SettingFault | undefined;
  readonly onChange: (text: string) => void;
}) {
  const r = useRules();
  const { name, typed, fault, onChange } = props;
  const kind = kindOf(name);
  const choices = kind === "choice" ? (r.rule.choices[name] ?? []) : [];
  return (
    <Field
      size="small"
      label={settingLabel(name, r)}
      validationMessage={fault && r.rule.fault[fault]}
      validationState={fault ? "error" : "none"}
    >
      {choices.length > 0 ? (
        <Select value={typed} onChange={(_, data) => onChange(data.value)}>
          {choices.map((words, index) => (
            <option key={words} value={String(index + 1)}>
              {words}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          inputMode="decimal"
          value={typed}
          contentAfter={r.rule.unit[kind]}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}
