import type { Question } from "../../domain/register.ts";
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
  read: (row) => ({
    ...row.reference(),
    question: row.text("question") ?? "",
    sent: row.day("sent"),
    answerBy: row.day("answerBy"),
    answer: row.text("answer"),
    meeting: row.day("meeting"),
  }),
};
