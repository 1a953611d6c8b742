/**
 * Names: 10,000 counterparties against 1,000 partners, on generated names. 70 % are noisy variants of a partner
 * (abbreviation, slip, missing dots, order, left-out form), 30 % are names of the same make that are not partners.
 * Prints one JSON line: median time, pairs per second, top 1, recall at 99 % precision, wrong merges.
 */
import { createMatcher } from "../src/matching/best-match.ts";
import { generateNames } from "./names-generated.ts";

const PARTNERS = 1_000;
const COUNTERPARTIES = 10_000;
const RUNS = 5;

const { partners, counterparties } = generateNames(PARTNERS, COUNTERPARTIES, 20_190_331);

const times: number[] = [];
// On a busy machine the time on the wall says little: processor time is given beside it.
const cpuTimes: number[] = [];
let results: ReturnType<typeof run> = [];
for (let i = 0; i < RUNS; i++) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  results = run();
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  cpuTimes.push((user + system) / 1000);
}

function run() {
  const matcher = createMatcher(partners);
  return counterparties.map(({ name }) => matcher.bestMatch(name));
}

const scored = results.map((found, i) => {
  const first = found.candidates[0];
  return {
    score: found.decision === "ask" && found.candidates.length > 1 ? 0.5 : (first?.pair.score ?? 0),
    at: first?.index ?? -1,
    truth: counterparties[i]!.partner,
    isMerged: found.decision === "same",
  };
});
const positives = scored.filter((row) => row.truth >= 0).length;
const topOne = scored.filter((row) => row.truth >= 0 && row.at === row.truth).length / positives;

/** The largest share of the true matches that can be taken from the top of the ranking with 99 % of them right. */
function recallAtPrecision(precision: number): number {
  const ranked = [...scored].filter((row) => row.at >= 0).sort((x, y) => y.score - x.score);
  let right = 0;
  let best = 0;
  ranked.forEach((row, i) => {
    if (row.at === row.truth) right++;
    const isLastOfScore = ranked[i + 1]?.score !== row.score;
    if (isLastOfScore && right / (i + 1) >= precision) best = right;
  });
  return best / positives;
}

const merged = scored.filter((row) => row.isMerged);
const middle = (list: readonly number[]): number => [...list].sort((x, y) => x - y)[Math.floor(RUNS / 2)]!;
const median = middle(times);
console.log(
  JSON.stringify({
    medianMs: Math.round(median),
    medianCpuMs: Math.round(middle(cpuTimes)),
    millionPairsPerSecond: Number(((PARTNERS * COUNTERPARTIES) / median / 1000).toFixed(1)),
    topOne: Number(topOne.toFixed(3)),
    recallAt99: Number(recallAtPrecision(0.99).toFixed(3)),
    foundOutright: Number((merged.filter((row) => row.at === row.truth).length / positives).toFixed(3)),
    wrongMerges: merged.filter((row) => row.at !== row.truth).length,
    merged: merged.length,
  }),
);
if (process.argv.includes("--show")) {
  scored.forEach((row, i) => {
    const isWrong = row.isMerged ? row.at !== row.truth : row.truth >= 0;
    if (isWrong) {
      console.log(
        [
          row.isMerged ? "WRONG" : "missed",
          counterparties[i]!.name,
          partners[row.truth] ?? "-",
          partners[row.at] ?? "-",
        ].join(" | "),
      );
    }
  });
}
