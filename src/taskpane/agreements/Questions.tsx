import { Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { daysTo } from "../../domain/interval.ts";
import { placeOf } from "../../domain/register.ts";
import type { AgreementsOverview, CopiedQuestion } from "../../review/agreements-desk.ts";
import { missingSentence } from "../../review/missing.ts";
import { copyText } from "../copy-text.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { LongList } from "../parts/LongList.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

type Asked = AgreementsOverview["questions"][number];

/** What has been asked of partners: what is overdue first, what is answered last. */
const ORDER = ["overdue", "waiting", "notSent", "answered"];
const rank = ({ stands }: Asked): number => (ORDER.indexOf(stands) + ORDER.length + 1) % (ORDER.length + 1);

/** The log of questions, and what was copied from a finding to be put in it. */
export function Questions() {
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { questions, copied } = overview;
  const overdue = questions.filter(({ stands }) => stands === "overdue").length;
  const sorted = [...questions].sort((one, other) => rank(one) - rank(other));
  return (
    <>
      {copied.length > 0 && (
        <section className={styles.section}>
          <h3 className={text.subheading}>{a.questions.copiedHeading}</h3>
          <p className={text.quiet}>{a.questions.copiedExplain}</p>
          <ul className={text.list}>
            {copied.map((each) => (
              <Copied key={`${each.partner} ${each.question}`} copied={each} />
            ))}
          </ul>
        </section>
      )}
      {questions.length === 0 && <p className={text.body}>{a.questions.none}</p>}
      {overdue > 0 && <p className={styles.what}>{a.questions.overdue(overdue)}</p>}
      <LongList items={sorted}>{(each, index) => <Item key={index} asked={each} />}</LongList>
    </>
  );
}

function Item({ asked: { question, stands } }: { readonly asked: Asked }) {
  const { t, show } = useScreen();
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  const { partner, agreementId, sent, answerBy, answer, meeting } = question;
  const words: Readonly<Record<string, string>> = a.questions.stands;
  const late = stands === "overdue" ? daysTo(answerBy!, overview.asOf!) : 0;
  return (
    <li className={styles.item}>
      <p className={styles.what}>
        {words[stands] ?? missingSentence(stands, t.language)}
        {late > 0 && `, ${a.questions.late(a.days(late))}`}
      </p>
      <p className={styles.body}>
        {partner || agreementId}: {question.question}
      </p>
      <p className={text.quiet}>
        {[
          sent && a.questions.sent(show.date(sent)),
          answerBy && a.questions.answerBy(show.date(answerBy)),
          meeting && a.questions.meeting(show.date(meeting)),
        ]
          .filter(Boolean)
          .join("; ")}
      </p>
      {answer && <p className={styles.body}>{a.questions.answer(answer)}</p>}
      <CellLink place={placeOf(question, "question")} />
    </li>
  );
}

/** Cells of a row, as a sheet takes them from the clipboard. */
const asRow = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t");

function Copied({ copied: { partner, question, row } }: { readonly copied: CopiedQuestion }) {
  const { say } = useScreen();
  const { a } = useAgreements();
  const styles = useAgreementStyles();
  const [uncopied, setUncopied] = useState(false);
  const copy = async () => {
    const isCopied = await copyText(asRow(row));
    setUncopied(!isCopied);
    say(isCopied ? a.questions.rowCopied : a.questions.notCopied);
  };
  return (
    <li className={styles.item}>
      <p className={styles.body}>
        {partner}: {question}
      </p>
      <QuietButton aria-label={a.questions.copyRowOf(partner)} onClick={() => void copy()}>
        {a.questions.copyRow}
      </QuietButton>
      {uncopied && (
        <Textarea
          readOnly
          aria-label={a.questions.notCopied}
          value={asRow(row)}
          style={{ width: "100%" }}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </li>
  );
}
