import type { ReadProblem } from "../../domain/table.ts";
import type { CheckResult } from "../../review/desk.ts";
import { isOfMemory } from "../../review/kept/problems.ts";
import type { PlaceProps } from "../places.ts";
import type { Checks } from "../use-checks.ts";
import { CashHeld } from "./CashHeld.tsx";
import { Findings } from "./Findings.tsx";
import { InOrder } from "./InOrder.tsx";
import { KeepFigures } from "./KeepFigures.tsx";
import { NotAssessable } from "./NotAssessable.tsx";
import { NotRead } from "./NotRead.tsx";
import { RulesLine } from "./RulesLine.tsx";
import { Summary } from "./Summary.tsx";
import { WhatWasRead } from "./WhatWasRead.tsx";

/** The unit is asked for at the top, where it can be given; what the workbook remembers is said with the rules. */
const isSaidAbove = (problem: ReadProblem): boolean => problem.reason === "unitNotGiven" || isOfMemory(problem);

/** One reading direction: what was read → how it stands → what needs me → what could not be checked. */
export function Reviewed(props: {
  readonly checks: Checks;
  readonly result: Extract<CheckResult, { kind: "reviewed" }>;
  readonly goTo: PlaceProps["goTo"];
}) {
  const { checks, result, goTo } = props;
  const { review } = result;
  return (
    <>
      <WhatWasRead review={review} checks={checks} isPicked={result.isPicked ?? false} />
      <RulesLine review={review} goTo={goTo} />
      <Summary review={review} />
      <CashHeld review={review} />
      <Findings result={result} checks={checks} />
      <InOrder review={review} />
      <NotAssessable review={review} />
      <NotRead problems={review.problems.filter((problem) => !isSaidAbove(problem))} />
      <KeepFigures review={review} checks={checks} />
    </>
  );
}
