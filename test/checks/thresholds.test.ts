import { examples } from "../../src/checks/examples.ts";
import { checks } from "../../src/checks/index.ts";
import type { Check } from "../../src/domain/check.ts";
import type { Example } from "../../src/domain/example.ts";
import { runExample } from "./run-example.ts";

/** The smallest step that says something: a krona, a hundredth of a percent, a day (of time passed no shorter one can be had). */
const stepOf = (name: string): number =>
  /^elapsedPercent$/.test(name)
    ? 1
    : /percent|times/i.test(name)
      ? 0.01
      : /floor|deMinimis|tolerance|within$/i.test(name)
        ? 100
        : 1;

/** `rule` is a choice among rules, and no threshold. */
const settings = checks.flatMap((check) =>
  Object.keys(check.settings)
    .filter((name) => name !== "rule")
    .map((name) => [check.id, name, check] as const),
);

/** What a check says of its examples with one setting moved; an example that sets it itself is left alone. */
function said(check: Check, name: string, by: number): string[] {
  const own = examples[check.id]!.filter((example) => example.settings?.[name] === undefined);
  return own.map((example: Example) => {
    const moved = { ...example.settings, [name]: check.settings[name]! + by };
    const { findings, notAssessable } = runExample(check, { ...example, settings: moved }, checks);
    return JSON.stringify([findings.map(({ severity }) => severity), notAssessable.map(({ reason }) => reason)]);
  });
}

test.each(settings)("%s has examples on both sides of %s", (_id, name, check) => {
  const as = said(check, name, 0);
  // Nothing lies below one day.
  const signs = name === "days" && check.settings[name] === 1 ? [1] : [-1, 1];
  const sides = signs.map((sign) => said(check, name, sign * stepOf(name)).some((each, index) => each !== as[index]));
  expect(sides).toEqual(signs.map(() => true));
});
