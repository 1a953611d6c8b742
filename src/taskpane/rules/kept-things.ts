import { isoDate } from "../../domain/calendar.ts";
import type { Ore } from "../../domain/money.ts";
import type { Accepted } from "../../review/kept/accepted.ts";
import type { KeptMapping } from "../../review/kept/mappings.ts";
import type { RuleSet } from "../../review/kept/rules.ts";
import type { Snapshot } from "../../review/kept/snapshots.ts";
import type { KeepResult } from "../../review/kept/store.ts";
import type { Memory } from "../../review/memory.ts";
import type { MemoryDesk } from "../../review/memory-desk.ts";
import { presetWords } from "../../review/presets.ts";
import { severityWord } from "../../review/severity-word.ts";
import { useScreen, useWords } from "../screen-context.ts";
import { useRules } from "./rules-context.ts";
import { settingWords } from "./setting-words.ts";

/** One thing kept, in words: a line, all that is kept with it, and how it is taken away where it can be by itself. */
export interface KeptThing {
  readonly said: string;
  readonly details: readonly string[];
  readonly remove?: (memory: MemoryDesk) => Promise<KeepResult>;
}

/** Everything of one kind, nothing left out; null for a kind this screen has no words for. */
export function useKeptThings(): (section: string, memory: Memory) => readonly KeptThing[] | null {
  const { t, show } = useScreen();
  const words = useWords();
  const { kept, sets, ...rest } = useRules();
  const titleOf = (check: string) => words.of.get(check)?.text.title ?? check;
  const day = (date: Snapshot["asOf"]) => date && show.date(date);
  const amount = (value: Ore | null) => (value === null ? "–" : show.money(value));
  const ids = ({ agreement, orgNumber }: Accepted["who"]) => kept.ids(agreement ?? null, orgNumber ?? null);
  const said = (parts: readonly (string | null | undefined | false)[]) => parts.filter((part) => part) as string[];

  const mapping = ({ placed, columns }: KeptMapping): KeptThing => ({
    said: kept.mapping(placed.join(" | ")),
    details: columns.map(({ kind, unit, date }, at) =>
      said([
        kept.mappingColumn(placed[at] ?? "", t.columnKind[kind]),
        unit && t.unit[unit],
        date && show.date(date),
      ]).join(", "),
    ),
  });
  const rules = ({ from, preset, changes }: RuleSet): KeptThing => ({
    said: sets.line({ from: day(from), preset: presetWords[preset][t.language].name, changed: changes.length }),
    details: changes.map(({ check, isOn, settings = {}, source }) =>
      kept.rule({
        title: titleOf(check),
        isOn: isOn ?? null,
        settings: Object.entries(settings).map(([name, value]) =>
          settingWords(name, value, { kept, sets, ...rest }, show),
        ),
        source: source ?? null,
      }),
    ),
    remove: (memory) => memory.removeRules(from),
  });
  const accepted = (each: Accepted): KeptThing => {
    const { who, check, facts, reason, signature, on } = each;
    const plain = Object.values(facts.words).map((value) => {
      const date = isoDate(String(value));
      return date ? show.date(date) : String(value);
    });
    return {
      said: kept.accepted({
        who: who.name ?? t.wholeTable,
        title: titleOf(check),
        on: show.date(on),
        signature: signature ?? null,
      }),
      details: said([
        reason,
        kept.acceptedFigures({
          amounts: Object.values(facts.figures).map(show.money),
          difference: facts.difference === null ? null : show.money(facts.difference),
          dates: plain,
        }),
        ids(who),
        facts.print && kept.print,
      ]),
      remove: (memory) => memory.withdraw([each]),
    };
  };
  const snapshot = (each: Snapshot): KeptThing => {
    const { title, on, isClosing, paidDate, costDate, columns, lines, others, findings } = each;
    const nameOf = (of: number) => (of < 0 ? t.wholeTable : (lines[of]?.who ?? others[of - lines.length])?.name);
    return {
      said: kept.snapshot({ title, on: show.date(on), isClosing }),
      details: [
        kept.snapshotDays(day(paidDate), day(costDate)),
        ...lines.map(({ who, agreed, paid, cost, amounts }) =>
          kept.snapshotLine({
            who: said([who.name, ids(who)]).join(", "),
            agreed: amount(agreed),
            paid: amount(paid),
            cost: amount(cost),
            amounts: columns.map(
              ({ of, end }, at) => `${kept.column(of, show.date(end))} ${amount(amounts[at] ?? null)}`,
            ),
          }),
        ),
        ...findings.map(({ of, check, severity, difference }) =>
          said([
            `${severityWord(severity, t.language)}: ${nameOf(of)}`,
            titleOf(check),
            difference !== null && show.money(difference),
          ]).join(", "),
        ),
      ],
      remove: (memory) => memory.removeSnapshot(each),
    };
  };
  return (section, memory) => {
    if (section === "mappings") return memory.mappings.map(mapping);
    if (section === "rules") return memory.rules.map(rules);
    if (section === "accepted") return memory.accepted.map(accepted);
    return section === "snapshots" ? memory.snapshots.map(snapshot) : null;
  };
}
