import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Facts } from "../../domain/figures.ts";
import type { Review } from "../../review/review.ts";
import { copyText } from "../copy-text.ts";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useScreen } from "../screen-context.ts";
import { periodised } from "./periodised.ts";

/** A question to the partner on the clipboard, ready to send. Where the clipboard is closed to add-ins, the text is shown. */
export function CopyQuestion(props: {
  readonly partner: string;
  readonly facts: Facts | undefined;
  readonly sentence: string;
  readonly review: Review;
}) {
  const { t, show, figures, desk, say, goTo } = useScreen();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const [isRemembered, setRemembered] = useState(false);
  const { partner, facts, sentence, review } = props;

  const copy = async () => {
    const { agreed, paid, cost } = facts ?? {};
    const day = (date: Review["paidDate"]) => date && figures.day(date);
    const text = t.question({
      partner,
      table: review.followUp.title || String(review.followUp.year ?? ""),
      sentence: /[.?]$/.test(sentence) ? sentence : `${sentence}.`,
      figures: [
        ...(agreed === undefined ? [] : [`${t.summary.agreed}: ${show.money(agreed)}`]),
        ...(paid === undefined ? [] : [`${t.summary.paid(day(review.paidDate))}: ${show.money(paid)}`]),
        ...(cost === undefined ? [] : [`${t.summary.cost(day(review.costDate))}: ${show.money(cost)}`]),
        periodised(facts, t, show, figures) ?? [],
      ].flat(),
    });
    const isCopied = await copyText(text);
    setUncopied(isCopied ? null : text);
    await desk.agreements.remember(partner, sentence);
    setRemembered(true);
    say(isCopied ? t.findings.copied(partner) : t.findings.notCopied);
  };
  return (
    <>
      <QuietButton aria-label={t.findings.copyQuestionTo(partner)} onClick={() => void copy()}>
        {t.findings.copyQuestion}
      </QuietButton>
      {isRemembered && goTo && (
        <QuietButton
          aria-label={t.findings.toQuestionsOf(partner)}
          onClick={() => goTo({ place: "agreements", intent: "questions" })}
        >
          {t.findings.toQuestions}
        </QuietButton>
      )}
      {uncopied && (
        <Textarea
          readOnly
          aria-label={t.findings.notCopied}
          value={uncopied}
          rows={8}
          style={{ width: "100%" }}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
