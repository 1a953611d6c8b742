import type { Reasons, Said, SaidCondition, TextWords } from "./text-words.ts";

const PARTS: Readonly<Record<number, readonly [one: string, many: string]>> = {
  3: ["third", "thirds"],
  4: ["quarter", "quarters"],
  6: ["sixth", "sixths"],
  12: ["twelfth", "twelfths"],
};

/** Conditions that boards write alike, said as what the partner is to do. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^(?:en )?budget i balans$/i, "have a balanced budget"],
  [/^(?:a )?balanced budget$/i, "have a balanced budget"],
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const withAmounts = (said: readonly Said[], more = "") => said.map(({ name, amount }) => `${name} (${amount}${more})`);
const given = (partner: string, amount: string): string => `The ${amount} paid to ${partner}`;

function why({ isLater, advance }: Reasons, isMost: boolean): string {
  const parts = {
    most: "are for the most part prepayments",
    much: "are largely prepayments",
    some: "are in part prepayments",
  };
  const inAdvance = advance && (isMost ? parts[advance] : "include prepayments");
  return [isLater && "run to a later date", inAdvance].filter(Boolean).join(" and ");
}

function whyBelow({ isLater, advance, isMost }: Reasons): string {
  const parts = isMost ? { most: "for the most part ", much: "largely ", some: "in part " } : NO_PARTS;
  return [isLater && "the costs run to a later date", advance && `payment is ${parts[advance]}made in arrears`]
    .filter(Boolean)
    .join(" and ");
}

const NO_PARTS = { most: "", much: "", some: "" };

const payment = ({ amount, due }: SaidCondition): string =>
  [amount ? `payment of ${amount}` : "payment", due && `on ${due}`].filter(Boolean).join(" ");

function ahead(condition: SaidCondition): string {
  const { partner, isTo, words, by, due, amount, isBefore } = condition;
  const who = isTo ? `${partner} is to ${isTo}` : `For ${partner} the condition “${words}” is to be met`;
  if (!due && !amount) return `${who}${by ? ` by ${by}` : ""}.`;
  const planned = `the planned ${payment(condition)}`;
  if (!by) return `${who} before ${planned}.`;
  return isBefore ? `${who} by ${by}, before ${planned}.` : `${who} by ${by}; this concerns ${planned}.`;
}

const concerns = (condition: SaidCondition): string =>
  condition.due || condition.amount ? `; this concerns the ${payment(condition)}` : "";

export const textEn: TextWords = {
  heading: "Financial report",
  some: (known, all) => `${known} of the ${all} partners`,
  agreed: ({ amount, year, only, of }) =>
    `The agreed amount${only ? ` with ${only}` : "s"}${year ? ` for ${year}` : ""} ${only ? "is" : "total"} ${amount}${of ? ` for ${of}` : ""}.`,
  paid: ({ amount, day, of }) => {
    const known = of ? `, as stated for ${of}` : "";
    if (!day) return `In all, ${amount ?? "nothing"} has been paid out${known}.`;
    return `By ${day}, ${amount ?? "nothing"} had been paid out${known}.`;
  },
  nothingReported: (only, span) => `${only ? `${only} has` : "The partners have"} reported no costs${span ?? ""}.`,
  notYetReported: (only) => `${only ? `${only} has` : "The partners have"} not yet reported any costs.`,
  during: (span) => ` for ${span}`,
  until: (day) => ` to ${day}`,
  cost: ({ who, of, isShared, amount, when, which }) => {
    const have = who || of?.startsWith("one ") ? "has" : "have";
    const reporter = who ?? of ?? "the partners";
    const rest = `${amount}${when ?? ""}${which ? `, which ${which}` : ""}.`;
    return isShared
      ? `The board's part of the cost that ${reporter} ${have} reported is ${rest}`
      : `${who ?? capital(reporter)} ${have} reported costs of ${rest}`;
  },
  compared: ({ amount, percent, isLower, base }) =>
    `is ${amount}${percent ? ` (${percent})` : ""} ${isLower ? "less" : "more"} than ${base}`,
  same: (base) => `equals ${base}`,
  comparedApart: ({ n, isOne, compared }) =>
    `For the ${isOne ? "one partner" : `${n} partners`} whose cost can be compared, it ${compared}.`,
  sameApart: ({ n, isOne, base }) =>
    `For the ${isOne ? "one partner" : `${n} partners`} whose cost can be compared, it equals ${base}.`,
  base: ({ with: compared, isOne, isSome, count }) => {
    if (compared === "periodised") return "the periodised budget";
    const whose = isSome ? (isOne ? "its" : "their") : "the";
    const amounts = `${whose} agreed amount${isOne ? "" : "s"}`;
    const { part, of } = compared;
    if (of === 1) return amounts;
    if (of === 2) return `half of ${amounts}`;
    const [one, many] = PARTS[of]!;
    return part === 1 ? `a ${one} of ${amounts}` : `${count(part)} ${many} of ${amounts}`;
  },
  largest: (names, amount, isEach) => `The difference is largest for ${names}, ${amount}${isEach ? " each" : ""}.`,
  otherWay: (said, isHigher, list) => {
    const than = isHigher ? "higher" : "lower";
    if (said.length === 1) return `By contrast, the cost of ${said[0]!.name} is ${said[0]!.amount} ${than}.`;
    return `By contrast, the cost is ${than} for ${list(withAmounts(said))}.`;
  },
  otherWaySum: (n, amount, isHigher) =>
    `By contrast, the cost is ${isHigher ? "higher" : "lower"} for ${n} partners, by ${amount} together.`,
  outweigh: (low, high) =>
    `The differences cancel out: the cost of ${low.name} is ${low.amount} lower and that of ${high.name} ${high.amount} higher.`,
  noCost: ([first, ...rest], list) => {
    const has = `${first!.name} has received ${first!.amount} and has reported no cost.`;
    if (rest.length === 0) return has;
    if (rest.length === 1) return `${has} The same applies to ${rest[0]!.name}, which has received ${rest[0]!.amount}.`;
    return `${has} The same applies to ${list(withAmounts(rest))}.`;
  },
  noCostSum: (n, amount) => `Of the partners, ${n} have reported no cost; together they have received ${amount}.`,
  purpose: (partner, amount, name, day) => `${given(partner, amount)} is for ${name ?? "costs"} on ${day}.`,
  remark: (partner, amount, remark) =>
    /^(?:is|are) for\s/i.test(remark) ? `${given(partner, amount)} ${lower(remark).replace(/^are /, "is ")}.` : null,
  quoted: (partner, amount, remark) =>
    `${partner} has received ${amount} and has reported no cost; the table says “${remark}”.`,
  notReported: (names) => `No cost is stated for ${names}.`,
  paidOver: (said, list) =>
    said.length === 1
      ? `${said[0]!.name} has been paid ${said[0]!.amount} more than the agreed amount.`
      : `More than the agreed amount has been paid to ${list(withAmounts(said, " more"))}.`,
  paidOverSum: (n, amount) => `More than the agreed amount has been paid to ${n} partners, ${amount} more together.`,
  costOver: (said, list) =>
    said.length === 1
      ? `${said[0]!.name} has reported costs that exceed the agreed amount by ${said[0]!.amount}.`
      : `Costs above the agreed amount have been reported by ${list(withAmounts(said, " more"))}.`,
  costOverSum: (n, amount) =>
    `Costs above the agreed amount have been reported by ${n} partners, ${amount} more together.`,
  naive: (amount, of, reasons) => {
    const subject = "The difference between payments and reported cost";
    const figure = `${amount}${of ? ` for ${of}` : ""}`;
    if (!reasons.isLater && !reasons.advance) return `${subject} is ${figure}.`;
    if (reasons.isMost) return `${subject}, ${figure}, is not a surplus, since the payments ${why(reasons, true)}.`;
    return `${subject}, ${figure}, is due in part to the fact that the payments ${why(reasons, false)}.`;
  },
  naiveBelow: (amount, of, reasons) => {
    const subject = `Reported cost exceeds the payments by ${amount}${of ? ` for ${of}` : ""}`;
    if (!reasons.isLater && !reasons.advance) return `${subject}.`;
    return `${subject}, ${reasons.isMost ? "since" : "in part because"} ${whyBelow(reasons)}.`;
  },
  unused: (amount, of) =>
    `The difference between payments and reported cost, ${amount}${of ? ` for ${of}` : ""}, is unspent.`,
  naiveNil: "Payments and reported cost are equal.",
  provided: ({ isEven, isWholeYear, isOne }) => {
    if (!isEven) return "an unchanged pace of cost and with the spread over time that is stated";
    const time = isWholeYear ? "the year" : isOne ? "the term of the agreement" : "the terms of the agreements";
    return `an unchanged pace of cost and with an even spread over ${time}`;
  },
  takenApart: (n, amount, isBelow) =>
    `The difference can be taken apart for ${n} of the partners, where ${isBelow ? `cost exceeds the payments by ${amount}` : `it is ${amount}`}.`,
  part: ({ name, isPlus, isNet, span }) =>
    ({
      cutoff: `cost ${/\d/.test(span) ? `for ${span}` : `in ${span}`}`,
      schedule: isPlus ? "prepayment" : "payment in arrears",
      underspend: isPlus ? "lower spending" : "higher spending",
      payment: isPlus ? "payment beyond plan" : "payment below plan",
    })[name] + (isNet ? " (net)" : ""),
  wholeIs: (provided, what) => `At ${provided}, the whole difference is estimated to be ${what}.`,
  parts: ({ provided, along, against, list }) => {
    const [first, ...rest] = along;
    const said = list([
      `${first!.amount} is estimated to be ${first!.name}`,
      ...rest.map(({ name, amount }) => `${amount} ${name}`),
    ]);
    const less = list(against.map(({ name, amount }) => `${amount} of ${name}`));
    const reduces = against.length === 1 ? "reduces" : "reduce";
    return `At ${provided}, ${said}${less ? `, while ${less} ${reduces} the difference` : ""}.`;
  },
  isTo: (condition) =>
    KNOWN.find(([pattern]) => pattern.test(condition))?.[1] ?? /^(?:is|are) to (.+)$/i.exec(condition)?.[1] ?? null,
  ahead,
  passed: (condition) =>
    `The condition for ${condition.partner}, “${condition.words}”, was to be decided by ${condition.by ?? condition.due} and is undecided${concerns(condition)}.`,
  failed: (condition) =>
    `The condition for ${condition.partner}, “${condition.words}”, is not met${concerns(condition)}.`,
  moreConditions: (n, isOne) =>
    isOne
      ? "One more payment has a condition that is not met or decided."
      : `${capital(n)} more payments have conditions that are not met or decided.`,
  yearCost: ({ cost, agreed, repayment, isAtMost }) =>
    `For the full year the board's cost is estimated at ${cost}${isAtMost ? " at most" : ""}: the agreed amounts, ${agreed}, less an expected repayment of ${repayment}.`,
  yearCostWhole: (cost, isAtMost) =>
    `For the full year the board's cost is estimated at ${cost}${isAtMost ? " at most" : ""}, the agreed amounts; no repayment is expected${isAtMost ? " from those that can be assessed" : ""}.`,
  grounds: {
    forecast: "forecasts given",
    carriedOn: "cost carried on at an unchanged pace",
    reported: "cost reported for the whole term",
  },
  ground: (what) => `The repayment is based on ${what}.`,
  groundsOf: (parts, list) =>
    `Of the repayment, ${list(parts.map(({ name, amount }, index) => `${amount} ${index === 0 ? "is based on" : "on"} ${name}`))}.`,
  notForecast: (n, isOne) =>
    `For ${n} ${isOne ? "partner" : "partners"} the repayment cannot be assessed; ${isOne ? "it counts" : "they count"} with the whole amount.`,
  frame: (frame, left, isOver) =>
    left
      ? `That is ${left} ${isOver ? "above" : "below"} the frame of ${frame}.`
      : `That equals the frame of ${frame}.`,
  frameOnly: ({ agreed, frame, left, isOver }) =>
    `The agreed amounts, ${agreed}, ${left ? `are ${left} ${isOver ? "above" : "below"}` : "equal"} the board's frame of ${frame}. Repayment cannot be assessed yet.`,
};
