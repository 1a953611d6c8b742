import { Field, Input, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { RULE_GROUPS, type RuleGroup } from "../../review/rules-groups.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../parts/section.ts";
import { useWords } from "../screen-context.ts";
import type { DraftRule, OwnRule } from "./draft.ts";
import { RuleItem } from "./RuleItem.tsx";
import { useRules } from "./rules-context.ts";

/** Every check, in groups that open; looked for by its words, or only those that are not as the preset has them. */
export function RuleList(props: {
  readonly rules: readonly DraftRule[];
  readonly onChange: (check: string, change: Partial<OwnRule> | null) => void;
}) {
  const r = useRules();
  const words = useWords();
  const text = useText();
  const styles = useStyles();
  const id = useId();
  const [looked, setLooked] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { rules, onChange } = props;
  const changed = rules.filter(({ change }) => change !== null).length;
  const wanted = looked.trim().toLowerCase();
  const isLooking = wanted !== "" || onlyChanged;
  const found = rules.filter(({ entry, change }) => {
    const { title, why } = words.of.get(entry.id)!.text;
    return (!onlyChanged || change !== null) && `${title} ${why}`.toLowerCase().includes(wanted);
  });
  const items = (some: readonly DraftRule[]) => (
    <ul className={text.list}>
      {some.map((rule) => (
        <RuleItem key={rule.entry.id} rule={rule} onChange={(change) => onChange(rule.entry.id, change)} />
      ))}
    </ul>
  );
  return (
    <section className={text.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {r.list.heading}
      </h2>
      <Field className={styles.search} label={r.list.search}>
        <Input type="search" value={looked} onChange={(_, data) => setLooked(data.value)} />
      </Field>
      {(changed > 0 || onlyChanged) && (
        <Switch
          className={styles.only}
          label={r.list.onlyChanged(changed)}
          checked={onlyChanged}
          onChange={(_, data) => setOnlyChanged(data.checked)}
        />
      )}
      {isLooking ? (
        <>
          <p role="status" className={text.quiet}>
            {found.length === 0 ? r.list.none : r.list.found(found.length)}
          </p>
          {items(found)}
        </>
      ) : (
        RULE_GROUPS.map((group) => (
          <Group key={group} group={group} rules={rules.filter(({ entry }) => entry.group === group)}>
            {items}
          </Group>
        ))
      )}
    </section>
  );
}

function Group(props: {
  readonly group: RuleGroup;
  readonly rules: readonly DraftRule[];
  readonly children: (rules: readonly DraftRule[]) => React.ReactNode;
}) {
  const r = useRules();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { group, rules } = props;
  // What is not as the preset has it comes first.
  const inOrder = [...rules].sort((a, b) => Number(b.change !== null) - Number(a.change !== null));
  const on = rules.filter(({ isOn }) => isOn).length;
  return (
    <Disclosure
      strong
      label={r.list.groupLine(r.list.group[group], on, rules.length)}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <div className={styles.group}>{props.children(inOrder)}</div>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  search: { padding: `${tokens.spacingVerticalS} 0` },
  only: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  group: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});
