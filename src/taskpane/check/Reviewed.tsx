import type { CheckResult } from "../../review/desk.ts";
import type { Checks } from "../use-checks.ts";
import { CashHeld } from "./CashHeld.tsx";
import { Findings } from "./Findings.tsx";
import { InOrder } from "./InOrder.tsx";
import { NotAssessable } from "./NotAssessable.tsx";
import { NotRead } from "./NotRead.tsx";
import { Summary } from "./Summary.tsx";
import { WhatWasRead } from "./WhatWasRead.tsx";

/** The unit is asked for at the top, where it can be given. */
const ASKED_ABOVE = "unitNotGiven";

/** One reading direction: what was read → how it stands → what needs me → what could not be checked. */
export function Reviewed(props: {
  readonly checks: Checks;
  readonly result: Extract<CheckResult, { kind: "reviewed" }>;
}) {
  const { checks, result } = props;
  const { review } = result;
  return (
    <>
      <WhatWasRead review={review} checks={checks} isPicked={result.isPicked ?? false} />
      <Summary review={review} />
      <CashHeld review={review} />
      <Findings result={result} checks={checks} />
      <InOrder review={review} />
      <NotAssessable review={review} />
      <NotRead problems={review.problems.filter(({ reason }) => reason !== ASKED_ABOVE)} />
    </>
  );
}
