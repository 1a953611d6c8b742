import type { ReadProblem } from "../domain/table.ts";
import { NAMESPACE, type PartFault, onePart } from "../workbook/part.ts";
import { type Accepted, accepted } from "./kept/accepted.ts";
import { type KeptMapping, mappings } from "./kept/mappings.ts";
import { type RuleSet, rules } from "./kept/rules.ts";
import { type Section, keptIn } from "./kept/section.ts";
import { type Snapshot, snapshots } from "./kept/snapshots.ts";

/** What the workbook remembers, as a review takes it. */
export interface Memory {
  readonly mappings: readonly KeptMapping[];
  readonly rules: readonly RuleSet[];
  readonly accepted: readonly Accepted[];
  readonly snapshots: readonly Snapshot[];
  /** What could not be read of it: said with the review, which is made without that. */
  readonly problems: readonly ReadProblem[];
}

export const NOTHING_KEPT: Memory = { mappings: [], rules: [], accepted: [], snapshots: [], problems: [] };

/** The part of ours as it was read from the workbook or the file; never throws. */
export function memoryOf(xml: string | null): Memory {
  const faults = new Map<string, PartFault>();
  const take = <T>(section: Section<T>): T => {
    const { value, fault } = keptIn(xml, section);
    if (fault) faults.set(section.name, fault);
    return value;
  };
  const memory = {
    mappings: take(mappings),
    rules: take(rules),
    accepted: take(accepted),
    snapshots: take(snapshots),
  };
  // A part that cannot be read as a whole is one fault, not one for each thing in it.
  const whole = faults.size === 4 && new Set(faults.values()).size === 1 ? [...faults.values()][0] : undefined;
  const problems = whole ? [problem("all", whole)] : [...faults].map(([name, fault]) => problem(name, fault));
  return { ...memory, problems };
}

/** The same where several parts of ours stand in a file: a write was cut short, or two wrote at the same time. */
export const memoryOfParts = (xmls: readonly string[]): Memory => memoryOf(onePart(xmls));

/** The workbook did not answer when it was asked. */
export const NOT_FETCHED: Memory = { ...NOTHING_KEPT, problems: [problem("all", "notFetched")] };

function problem(what: string, fault: PartFault | "notFetched"): ReadProblem {
  return { place: {}, text: "", reason: `kept-${fault}`, details: { what } };
}

/** Whether the text of a custom XML part is ours. */
export const isOwnPart = (xml: string): boolean => xml.slice(0, 1_000).includes(NAMESPACE);
