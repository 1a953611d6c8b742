import type { Question } from "../../domain/register.ts";
import { AGREEMENT_NUMBER, PARTNER, day, words } from "./sheet-column.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const questions: TableShape<Question> = {
  table: "questions",
  name: /^(?:frågor|questions)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    question: /^(?:fråga|question)$/i,
    sent: /^(?:skickad|ställd|sent)$/i,
    answerBy: /^(?:svar senast|senast|answer by)$/i,
    answer: /^(?:svar|answer)$/i,
    meeting: /^(?:möte|meeting)$/i,
  },
  needs: ["question"],
  tells: { fields: ["sent", "answerBy", "answer"], atLeast: 1 },
  sheet: {
    name: { sv: "Frågor", en: "Questions" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      partner: PARTNER,
      question: words("Fråga", "Question", 44, {
        sv: "Varför är kostnaden lägre än periodiserat?",
        en: "Why is the cost lower than periodised?",
      }),
      sent: day("Skickad", "Sent", "2026-05-04"),
      answerBy: day("Svar senast", "Answer by", "2026-05-18"),
      answer: words("Svar", "Answer", 34),
      meeting: day("Möte", "Meeting"),
    },
  },
  read: (row) => ({
    ...row.reference(),
    question: row.text("question") ?? "",
    sent: row.day("sent"),
    answerBy: row.day("answerBy"),
    answer: row.text("answer"),
    meeting: row.day("meeting"),
  }),
};
