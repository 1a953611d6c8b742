/**
 * Counterparties against partners, on generated names: 70 % are noisy variants of a partner (abbreviation, slip, missing
 * dots, order, left-out form), 30 % are names of the same make that are not partners. `names [counterparties] [partners]`
 * Slow engines run on fewer counterparties, multiplied. `--show` lists what went wrong for ours.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createMatcher } from "../src/matching/best-match.ts";
import { engine } from "./engines.ts";
import { absent, args, compare, type Engine, type Measured, report, sink } from "./measure.ts";
import { generateNames } from "./names-generated.ts";

const isShown = args.includes("--show");
const [counterpartyCount = 10_000, partnerCount = 1_000] = args.filter((word) => !word.startsWith("--")).map(Number);
const { partners, counterparties } = generateNames(partnerCount, counterpartyCount, 20_190_331);

/** The best partner of one counterparty by an engine: its place and its score, higher is better. */
interface Found {
  readonly at: number;
  readonly score: number;
}
const foundBy = new Map<string, Found[]>();

/** Slow engines see so many counterparties. */
const few = (most: number): number => Math.min(most, counterpartyCount);
function engineOf(name: string, count: number, find: (counterparty: string) => Found): Engine {
  const scale = counterpartyCount / count;
  return {
    name,
    ...(scale > 1 && { scale }),
    run: () => {
      const found = counterparties.slice(0, count).map((counterparty) => find(counterparty.name));
      foundBy.set(name, found);
      sink.value += found.length;
    },
  };
}

const OURS = "ours: createMatcher";
let results: ReturnType<ReturnType<typeof createMatcher>["bestMatch"]>[] = [];
const engines: Engine[] = [
  {
    name: OURS,
    run: () => {
      const matcher = createMatcher(partners);
      results = counterparties.map(({ name }) => matcher.bestMatch(name));
      foundBy.set(
        OURS,
        results.map((found) => {
          const first = found.candidates[0];
          const isOpen = found.decision === "ask" && found.candidates.length > 1;
          return { at: first?.index ?? -1, score: isOpen ? 0.5 : (first?.pair.score ?? 0) };
        }),
      );
    },
  },
];
const missing: Measured[] = [];

const levenshtein = await engine<{ distance(a: string, b: string): number }>("fastest-levenshtein");
if (levenshtein) {
  const plain = partners.map((name) => name.toLowerCase());
  engines.push(
    engineOf("fastest-levenshtein", few(1_000), (counterparty) => {
      const name = counterparty.toLowerCase();
      return best(plain, (other) => 1 - levenshtein.distance(name, other) / Math.max(name.length, other.length));
    }),
  );
} else missing.push(absent("fastest-levenshtein", "not installed"));

const fuzzball = await engine<{ token_set_ratio(a: string, b: string): number }>("fuzzball");
if (fuzzball)
  engines.push(
    engineOf("fuzzball token_set_ratio", few(100), (counterparty) =>
      best(partners, (other) => fuzzball.token_set_ratio(counterparty, other)),
    ),
  );
else missing.push(absent("fuzzball", "not installed"));

type FuseClass = new (
  list: readonly string[],
  options: object,
) => { search(name: string, options: object): { refIndex: number; score: number }[] };
const fuseModule = await engine<FuseClass | { default: FuseClass }>("fuse.js");
if (fuseModule) {
  const Fuse = "default" in fuseModule ? fuseModule.default : fuseModule;
  const fuse = new Fuse(partners, { includeScore: true, threshold: 0.6, ignoreLocation: true });
  engines.push(
    engineOf("fuse.js", few(50), (counterparty) => {
      const [first] = fuse.search(counterparty, { limit: 1 });
      return first ? { at: first.refIndex, score: 1 - first.score } : { at: -1, score: 0 };
    }),
  );
} else missing.push(absent("fuse.js", "not installed"));

function best(list: readonly string[], score: (other: string) => number): Found {
  let at = -1;
  let most = -Infinity;
  list.forEach((other, index) => {
    const own = score(other);
    if (own > most) [at, most] = [index, own];
  });
  return { at, score: most };
}

const measured = await compare(engines);
const rapid = rapidfuzz();
const truths = counterparties.map(({ partner }) => partner);
const isPartner = (truth: number): boolean => truth >= 0;

/** The largest share of the true matches that can be taken from the top of the ranking with 99 % of them right. */
function recallAt99(found: readonly Found[]): number {
  const rows = found.map((one, i) => ({ ...one, truth: truths[i]! }));
  const ranked = rows.filter(({ at }) => at >= 0).sort((x, y) => y.score - x.score);
  let right = 0;
  let most = 0;
  ranked.forEach((row, i) => {
    if (row.at === row.truth) right++;
    if (ranked[i + 1]?.score !== row.score && right / (i + 1) >= 0.99) most = right;
  });
  return most / rows.filter(({ truth }) => isPartner(truth)).length;
}

function quality(name: string): string {
  const found = foundBy.get(name) ?? [];
  const rows = found.map(({ at }, i) => ({ at, truth: truths[i]! })).filter(({ truth }) => isPartner(truth));
  const first = rows.filter(({ at, truth }) => at === truth).length / rows.length;
  return `top 1 ${first.toFixed(3)}, recall at 99 % precision ${recallAt99(found).toFixed(3)}`;
}

/** RapidFuzz (C++) where Python has it. */
function rapidfuzz(): Measured {
  const name = "rapidfuzz token_set_ratio (C++, Python)";
  const count = few(1_000);
  const { status, stdout } = spawnSync(
    "python3",
    [join(process.env["BENCH_FOLDER"] ?? "bench", "rapidfuzz_names.py")],
    {
      input: JSON.stringify({ partners, counterparties: counterparties.slice(0, count).map((one) => one.name) }),
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) return absent(name, "this machine's Python has no rapidfuzz");
  const { ms, found } = JSON.parse(stdout) as { ms: number; found: Found[] };
  foundBy.set(name, found);
  const scale = counterpartyCount / count;
  return {
    name,
    wall: ms * scale,
    cpu: ms * scale,
    peak: null,
    note: scale > 1 ? `run once on 1/${scale}, multiplied` : "",
  };
}

const merged = results.flatMap(({ match }, i) => (match ? [{ isWrong: match.index !== truths[i] }] : []));
const wrong = merged.filter(({ isWrong }) => isWrong).length;
const told = [...measured, ...(rapid ? [rapid] : [])].map((row) =>
  row.wall === null ? row : { ...row, note: [row.note, quality(row.name)].filter(Boolean).join("; ") },
);
const [own, ...others] = measured;
report({
  title: `Names, ${counterpartyCount} counterparties × ${partnerCount} partners`,
  measured: [...told, ...missing],
  gates: [
    { what: "faster than every JavaScript library here", isKept: others.every(({ wall }) => own!.wall! < wall!) },
    { what: "recall at 99 % precision at least 0.90", isKept: recallAt99(foundBy.get(OURS)!) >= 0.9 },
    { what: `wrong merges: ${wrong} of ${merged.length}`, isKept: wrong === 0 },
  ],
});

if (isShown) {
  results.forEach(({ match, candidates }, i) => {
    const truth = truths[i]!;
    const isWrong = match ? match.index !== truth : isPartner(truth);
    if (!isWrong) return;
    const words = [
      match ? "WRONG" : "missed",
      counterparties[i]!.name,
      partners[truth] ?? "-",
      candidates[0]?.name ?? "-",
    ];
    process.stdout.write(`${words.join(" | ")}\n`);
  });
}
