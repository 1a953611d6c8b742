import type { Payment } from "../../domain/register.ts";
import { AGREEMENT_NUMBER, PARTNER, day, number, words } from "./sheet-column.ts";
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
  sheet: {
    name: { sv: "Utbetalningar", en: "Payments" },
    columns: {
      agreementId: AGREEMENT_NUMBER,
      partner: PARTNER,
      date: day("Datum", "Date", "2026-01-15"),
      amount: number("Belopp", "Amount", 200_000),
      voucher: words("Verifikat", "Voucher", 14, { sv: "A 17", en: "A 17" }),
    },
  },
  read: (row) => ({
    ...row.reference(),
    date: row.day("date"),
    amount: row.money("amount"),
    voucher: row.text("voucher"),
  }),
};
