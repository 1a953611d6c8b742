import type { CheckRule, LineRule, RegisterRule, TableView } from "./check.ts";
import { type ClosedFigures, NO_CLOSED_FIGURES } from "./closed-figures.ts";
import { type Finding, type FindingGroup, type NotAssessable, SEVERITIES } from "./finding.ts";
import type { LineFigures } from "./figures.ts";
import { type FollowUp, reportedColumns } from "./follow-up.ts";
import type { About, RegisterView } from "./register-view.ts";
import { type CheckRules, DEFAULT_RULES } from "./rules.ts";
import type { Place } from "./table.ts";
import type { Totals } from "./totals.ts";

/** What the checks are run with beside the follow-up. */
export interface RunOptions {
  readonly rules?: CheckRules;
  /** The workbook's other tables, joined to the follow-up. */
  readonly view?: RegisterView | null;
  /** Figures kept when earlier periods were closed. */
  readonly closed?: ClosedFigures;
  /** Of everything found, what somebody has accepted as it is: set apart, never left out. */
  readonly settle?: (found: readonly Finding[]) => ReadonlySet<Finding>;
}

export interface CheckOutcome {
  readonly groups: readonly FindingGroup[];
  /** Found, and accepted as it is: in no group. The worst first. */
  readonly accepted: readonly Finding[];
  readonly notAssessable: readonly NotAssessable[];
}

/**
 * Runs every check that is on. Each ends in a finding, in order, or not assessable with the reason. Checks of the register
 * apply where there is one, each where its own tables are.
 */
export function runChecks(
  checks: readonly CheckRule[],
  followUp: FollowUp,
  lines: readonly LineFigures[],
  totals: Totals,
  { rules = DEFAULT_RULES, view = null, closed = NO_CLOSED_FIGURES, settle = () => new Set() }: RunOptions = {},
): CheckOutcome {
  const findings: Finding[] = [];
  const notAssessable: NotAssessable[] = [];
  const on = checks.filter((check) => rules.isOn(check));
  const latest = reportedColumns(followUp).lastIndexOf(true);

  for (const check of on.filter((each) => each.scope === "line")) {
    const inForce = inForceOf(check, rules);
    for (const line of lines) {
      const lacking = check.needs.map((need) => line.missing[need]).find((reason) => reason !== undefined);
      if (lacking) {
        notAssessable.push({ check: check.id, partner: line.line.partner, reason: lacking });
        continue;
      }
      const found = check.inspect(line.facts, inForce.settings, line);
      if (found && "notAssessable" in found)
        notAssessable.push({ check: check.id, partner: line.line.partner, reason: found.notAssessable });
      else if (found)
        findings.push({
          ...found,
          check: check.id,
          partner: line.line.partner,
          place: found.place ?? placeOf(check, line, latest),
          ...inForce,
        });
    }
  }
  // Table checks come after: some weigh the table against what its lines show.
  for (const check of on.filter((each) => each.scope === "table")) {
    const inForce = inForceOf(check, rules);
    const table: TableView = { followUp, lines, totals, findings, closed };
    const found = check.inspect(table, inForce.settings);
    if ("notAssessable" in found) notAssessable.push({ check: check.id, partner: null, reason: found.notAssessable });
    else
      for (const each of found)
        findings.push({
          ...each,
          check: check.id,
          partner: each.partner ?? null,
          place: each.place ?? followUp.place,
          ...inForce,
        });
  }
  const said = shared(notAssessable, lines.length);
  const ofRegister: RegisterOutcome = { findings: new Map(), notAssessable: [] };
  if (view) {
    const partners = new Set(view.register.agreements.map(({ partner }) => partner)).size;
    const named: NamedView = { view, named: byName(view), partners };
    for (const check of on.filter((each) => each.scope === "register" && applies(each, view)))
      inspectRegister(check as RegisterRule, inForceOf(check, rules), named, ofRegister);
  }
  const keyOf = (finding: Finding) => ofRegister.findings.get(finding) ?? rowKey(finding);
  const sorted = bySeverity([...findings, ...ofRegister.findings.keys()], checks);
  const settled = settle(sorted);
  return {
    groups: inReadingOrder(
      grouped(
        sorted.filter((finding) => !settled.has(finding)),
        keyOf,
      ),
      lines,
      keyOf,
    ),
    accepted: sorted.filter((finding) => settled.has(finding)),
    notAssessable: [...said, ...ofRegister.notAssessable],
  };
}

const applies = (check: RegisterRule, { register }: RegisterView): boolean =>
  check.tables.every((table) => register.tables.has(table));

interface RegisterOutcome {
  /** Each finding with the key of the line or the partner it belongs to. */
  readonly findings: Map<Finding, string>;
  readonly notAssessable: NotAssessable[];
}

/** What a finding says of the rule it was found by. */
type InForce = Pick<Finding, "settings" | "source">;

function inForceOf(check: CheckRule, rules: CheckRules): InForce {
  const source = rules.sourceOf?.(check);
  return { settings: rules.settingsOf(check), ...(source && { source }) };
}

/** A register, and what is asked of it for every check and finding. */
interface NamedView {
  readonly view: RegisterView;
  /** The follow-up's lines by the partner's key. */
  readonly named: ReadonlyMap<string, readonly LineFigures[]>;
  readonly partners: number;
}

function byName({ lines, joiner }: RegisterView): NamedView["named"] {
  const named = new Map<string, LineFigures[]>();
  for (const { figures } of lines) {
    const key = joiner.keyOf(figures.line.partner);
    named.set(key, [...(named.get(key) ?? []), figures]);
  }
  return named;
}

function inspectRegister(check: RegisterRule, inForce: InForce, named: NamedView, outcome: RegisterOutcome): void {
  const { view } = named;
  const found = check.inspect(view, inForce.settings);
  if ("notAssessable" in found) {
    outcome.notAssessable.push({ check: check.id, partner: null, reason: found.notAssessable });
    return;
  }
  const lacking: NotAssessable[] = [];
  for (const result of found) {
    const { line, partner } = subjectOf(result.about, named);
    if ("notAssessable" in result) lacking.push({ check: check.id, partner, reason: result.notAssessable });
    else {
      const { about: _, ...deviation } = result;
      outcome.findings.set(
        { ...deviation, check: check.id, partner, ...inForce },
        line ? rowKey({ partner, place: line.line.place }) : `register ${view.joiner.keyOf(partner)}`,
      );
    }
  }
  outcome.notAssessable.push(...onceEach(lacking, named.partners));
}

/**
 * Whom a finding of the register is about: the follow-up's line where there is one and only one, by its name there; else
 * the partner by the register's name.
 */
function subjectOf(about: About, { view, named }: NamedView): { line: LineFigures | null; partner: string } {
  if ("line" in about) return { line: about, partner: about.line.partner };
  const joined = "id" in about ? view.linesOf(about) : [];
  const lines = joined.length > 0 ? joined : (named.get(view.joiner.keyOf(about.partner)) ?? []);
  const line = lines.length === 1 ? lines[0]! : null;
  return { line, partner: line?.line.partner ?? about.partner };
}

/** One partner, one reason, once; and once of the table where it holds for every partner. */
function onceEach(lacking: readonly NotAssessable[], partners: number): NotAssessable[] {
  const once = new Map(lacking.map((each) => [`${each.reason} ${each.partner}`, each]));
  return shared([...once.values()], partners);
}

/** The worst first; of equals by the catalogue's order, then the largest. */
function bySeverity(findings: readonly Finding[], checks: readonly CheckRule[]): Finding[] {
  const order = new Map(checks.map(({ id }, index) => [id, index]));
  const rank = (finding: Finding) => SEVERITIES.indexOf(finding.severity) * 1000 + order.get(finding.check)!;
  const ranked = findings.map((finding) => ({ finding, rank: rank(finding), weight: weight(finding) }));
  return ranked.sort((a, b) => a.rank - b.rank || b.weight - a.weight).map(({ finding }) => finding);
}

/**
 * One partner, one finding: the most severe says it, the rest are facets (Löparakademin's zero cost is one thing, not five).
 * Findings of the table stand each for itself.
 */
function grouped(sorted: readonly Finding[], keyOf: (finding: Finding) => string): FindingGroup[] {
  const groups = new Map<string, { main: Finding; facets: Finding[] }>();
  sorted.forEach((finding, index) => {
    const key = finding.partner === null ? `table ${index}` : keyOf(finding);
    const group = groups.get(key);
    if (group) group.facets.push(finding);
    else groups.set(key, { main: finding, facets: [] });
  });
  return [...groups.values()];
}

/**
 * The worst first; of equals the table before its partners, then the partner whose cost is furthest from what was
 * expected, so that the first finding is the one that says most about the table's own difference.
 */
function inReadingOrder(
  groups: readonly FindingGroup[],
  lines: readonly LineFigures[],
  keyOf: (finding: Finding) => string,
): FindingGroup[] {
  const varianceOf = new Map(lines.map(({ line, facts }) => [rowKey(line), facts.variance]));
  const materiality = ({ main }: FindingGroup) =>
    main.partner === null ? Infinity : Math.abs(varianceOf.get(keyOf(main)) ?? main.difference ?? 0);
  const keyed = groups.map((group) => ({ group, size: materiality(group) }));
  const severity = ({ group }: (typeof keyed)[number]) => SEVERITIES.indexOf(group.main.severity);
  return keyed
    .sort((a, b) => severity(a) - severity(b) || (a.size === b.size ? 0 : b.size - a.size))
    .map(({ group }) => group);
}

const weight = (finding: Finding): number => Math.abs(finding.difference ?? 0);

/** Two lines may carry one name (two agreements): they are two groups. */
const rowKey = ({ partner, place }: { partner: string | null; place: Place }): string =>
  `partner ${partner} ${place.sheet ?? ""}${/\d+/.exec(place.address ?? "")?.[0] ?? String(place.line ?? "")}`;

/** A reason that holds for every partner is said once, of the table. */
function shared(notAssessable: readonly NotAssessable[], partners: number): NotAssessable[] {
  const counts = new Map<string, number>();
  const key = (each: NotAssessable) => `${each.check} ${each.reason}`;
  for (const each of notAssessable) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  const said = new Set<string>();
  return notAssessable.flatMap((each) => {
    if (partners < 2 || counts.get(key(each)) !== partners) return [each];
    if (said.has(key(each))) return [];
    said.add(key(each));
    return [{ ...each, partner: null }];
  });
}

/** @param latest index of the last cost column that anybody has filled in; those after it are not due yet */
function placeOf(check: LineRule, { line }: LineFigures, latest: number): Place {
  switch (check.at) {
    case "agreed":
      return line.agreed?.place ?? line.place;
    case "paid":
      return line.paid?.place ?? line.place;
    case "cost":
      return (line.costs[latest] ?? line.costs.at(-1))?.amount.place ?? line.place;
    default:
      return line.place;
  }
}
