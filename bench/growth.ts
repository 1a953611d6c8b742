/** How time grows: rows from a thousand to a million, partners from ten to ten thousand. */
import { paymentAccounts } from "../src/ledger/payment-setting.ts";
import { sumBooked } from "../src/ledger/sum-booked.ts";
import { ACCOUNTS, FIRST_DAY, generateRows, LAST_DAY, PAYMENT_ACCOUNTS } from "./ledger-generator.ts";
import { args, compare, type Engine, report, sink } from "./measure.ts";

const [most = 1_000_000] = args.map(Number);
const isPayment = paymentAccounts(ACCOUNTS, {
  accounts: PAYMENT_ACCOUNTS,
  interim: [],
  counterparty: { kind: "column" },
});

function engineOf(count: number, partners: number): Engine {
  const rows = generateRows(count, partners);
  const keys = partners + Math.ceil(partners / 10);
  const partnerOfKey = Int32Array.from({ length: keys }, (_, key) => Math.min(key, partners));
  const choice = { partners, isPayment, partnerOfKey, fromDay: FIRST_DAY, toDay: LAST_DAY };
  return {
    name: `${count} rows × ${partners} partners`,
    run: () => {
      sink.value += sumBooked(rows, choice).sums[0]!;
    },
  };
}

process.env["BENCH_MEMORY"] = "0";
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((count) => count <= most);
report({ title: "Growth with rows", measured: await compare(sizes.map((count) => engineOf(count, 1_000))), gates: [] });
report({
  title: "Growth with partners",
  measured: await compare([10, 100, 1_000, 10_000].map((partners) => engineOf(most, partners))),
  gates: [],
});
