import type { Payment } from "../../domain/register.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const payments: TableShape<Payment> = {
  table: "payments",
  name: /^(?:utbetalningar|payments)$/i,
  columns: {
    ...REFERENCE_COLUMNS,
    date: /^(?:datum|utbetalningsdatum|betaldag|bokföringsdatum|date|paid on)$/i,
    voucher: /^(?:verifikat(?:ion)?(?:snr|snummer)?|ver\.?(?:nr)?|voucher)$/i,
    amount: /^(?:belopp|utbetalt(?: belopp)?|amount)/i,
  },
  needs: ["date", "amount"],
  tells: { fields: ["voucher"], atLeast: 1 },
  read: (row) => ({
    ...row.reference(),
    date: row.day("date"),
    amount: row.money("amount"),
    voucher: row.text("voucher"),
  }),
};
