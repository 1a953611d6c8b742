import type { Reasons, Said, SaidCondition, TextWords } from "./text-words.ts";

const PARTS: Readonly<Record<number, readonly [one: string, many: string]>> = {
  3: ["tredjedel", "tredjedelar"],
  4: ["fjärdedel", "fjärdedelar"],
  6: ["sjättedel", "sjättedelar"],
  12: ["tolftedel", "tolftedelar"],
};

/** Conditions that boards write alike, said as what the partner is to do. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^(?:en )?budget i balans$/i, "ha en budget i balans"],
  [/^(?:a )?balanced budget$/i, "ha en budget i balans"],
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const withAmounts = (said: readonly Said[], more = "") => said.map(({ name, amount }) => `${name} (${amount}${more})`);

/** *Shanta IF:s 200 tkr*; a name that ends in an s cannot show that it owns anything. */
function owned(partner: string, amount: string): string {
  if (/[sxz\d\p{P}]$/iu.test(partner)) return `De ${amount} som ${partner} har fått`;
  return `${partner}${/\p{Lu}$/u.test(partner) ? ":s" : "s"} ${amount}`;
}

function why({ isLater, advance }: Reasons, isMost: boolean): string {
  const parts = {
    most: "till största delen är förskott",
    much: "till stor del är förskott",
    some: "delvis är förskott",
  };
  const inAdvance = advance && (isMost ? parts[advance] : "innehåller förskott");
  return [isLater && "avser ett senare datum", inAdvance].filter(Boolean).join(" och ");
}

function whyBelow({ isLater, advance, isMost }: Reasons): string {
  const parts = isMost ? { most: "till största delen ", much: "till stor del ", some: "delvis " } : NO_PARTS;
  return [isLater && "kostnaderna avser ett senare datum", advance && `utbetalning ${parts[advance]}sker i efterskott`]
    .filter(Boolean)
    .join(" och ");
}

const NO_PARTS = { most: "", much: "", some: "" };

const payment = ({ amount, due }: SaidCondition): string =>
  [amount ? `utbetalningen om ${amount}` : "utbetalningen", due && `den ${due}`].filter(Boolean).join(" ");

function ahead(given: SaidCondition): string {
  const { partner, isTo, words, by, due, amount, isBefore } = given;
  const who = isTo ? `${partner} ska ${isTo}` : `För ${partner} gäller villkoret ”${words}”`;
  const when = by && (isTo ? ` den ${by}` : ` senast den ${by}`);
  if (!due && !amount) return `${who}${when ?? ""}.`;
  const planned = `den planerade ${payment(given)}`;
  if (!by) return `${who} före ${planned}.`;
  return isBefore ? `${who}${when}, före ${planned}.` : `${who}${when}; det gäller ${planned}.`;
}

const concerns = (given: SaidCondition): string => (given.due || given.amount ? `; det gäller ${payment(given)}` : "");

export const textSv: TextWords = {
  heading: "Ekonomisk redovisning",
  some: (known, all) => `${known} av ${all} föreningar`,
  agreed: ({ amount, year, only, of }) =>
    `${only ? `Beloppet enligt överenskommelsen med ${only}` : "Beloppen enligt överenskommelserna"} uppgår ` +
    `${year ? `${year} ` : ""}till ${amount}${of ? ` för ${of}` : ""}.`,
  paid: ({ amount, day, of }) => {
    const known = of ? `, enligt uppgift för ${of}` : "";
    if (!day) return `Totalt har ${amount ?? "inget"} betalats ut${known}.`;
    return `Till och med den ${day} har ${amount ?? "inget"} betalats ut${known}.`;
  },
  nothingReported: (only, span) => `${only ?? "Föreningarna"} har inte redovisat några kostnader${span ?? ""}.`,
  notYetReported: (only) => `${only ?? "Föreningarna"} har ännu inte redovisat några kostnader.`,
  during: (span) => ` för ${span}`,
  until: (day) => ` till och med den ${day}`,
  cost: ({ who, of, isShared, amount, when, which }) => {
    const reporter = who ?? of ?? "föreningarna";
    const rest = `${amount}${when ?? ""}${which ? `, vilket ${which}` : ""}.`;
    return isShared
      ? `Nämndens del av den kostnad som ${reporter} har redovisat är ${rest}`
      : `${who ?? capital(reporter)} har redovisat kostnader om ${rest}`;
  },
  compared: ({ amount, percent, isLower, base }) =>
    `är ${amount}${percent ? ` (${percent})` : ""} ${isLower ? "lägre" : "högre"} än ${base}`,
  same: (base) => `motsvarar ${base}`,
  comparedApart: ({ n, isOne, compared }) =>
    `För ${isOne ? "den förening" : `de ${n} föreningar`} där kostnaden kan jämföras ${compared.replace(/^är/, "är den")}.`,
  sameApart: ({ n, isOne, base }) =>
    `För ${isOne ? "den förening" : `de ${n} föreningar`} där kostnaden kan jämföras motsvarar den ${base}.`,
  base: ({ with: compared, isOne, isSome, count }) => {
    if (compared === "periodised") return "periodiserad budget";
    const amounts = isSome ? (isOne ? "dess belopp" : "deras belopp") : isOne ? "beloppet" : "beloppen";
    const { part, of } = compared;
    if (of === 1) return amounts;
    if (of === 2) return `hälften av ${amounts}`;
    return `${count(part)} ${PARTS[of]![part === 1 ? 0 : 1]} av ${amounts}`;
  },
  largest: (names, amount, isEach) => `Störst är skillnaden för ${names}, ${amount}${isEach ? " vardera" : ""}.`,
  otherWay: (said, isHigher, list) => {
    const than = isHigher ? "högre kostnad" : "lägre kostnad";
    if (said.length === 1) return `Däremot har ${said[0]!.name} ${said[0]!.amount} ${than}.`;
    return `Däremot har ${list(withAmounts(said))} ${than}.`;
  },
  otherWaySum: (n, amount, isHigher) =>
    `Däremot har ${n} föreningar ${isHigher ? "högre" : "lägre"} kostnad, tillsammans ${amount}.`,
  outweigh: (low, high) =>
    `Skillnaderna tar ut varandra: ${low.name} har ${low.amount} lägre och ${high.name} ${high.amount} högre kostnad.`,
  noCost: ([first, ...rest], list) => {
    const has = `${first!.name} har fått ${first!.amount} och har inte redovisat någon kostnad.`;
    if (rest.length === 0) return has;
    if (rest.length === 1) return `${has} Detsamma gäller ${rest[0]!.name}, som har fått ${rest[0]!.amount}.`;
    return `${has} Detsamma gäller ${list(withAmounts(rest))}.`;
  },
  noCostSum: (n, amount) => `Av föreningarna har ${n} inte redovisat någon kostnad; de har tillsammans fått ${amount}.`,
  purpose: (partner, amount, name, day) => `${owned(partner, amount)} avser ${name ?? "kostnader"} den ${day}.`,
  remark: (partner, amount, remark) =>
    /^avser\s/i.test(remark) ? `${owned(partner, amount)} ${lower(remark)}.` : null,
  quoted: (partner, amount, remark) =>
    `${partner} har fått ${amount} och har inte redovisat någon kostnad; i tabellen står ”${remark}”.`,
  notReported: (names) => `Uppgift om kostnad saknas för ${names}.`,
  paidOver: (said, list) =>
    said.length === 1
      ? `Till ${said[0]!.name} har ${said[0]!.amount} mer än beloppet enligt överenskommelsen betalats ut.`
      : `Mer än beloppet enligt överenskommelsen har betalats ut till ${list(withAmounts(said, " mer"))}.`,
  paidOverSum: (n, amount) =>
    `Mer än beloppet enligt överenskommelsen har betalats ut till ${n} föreningar, tillsammans ${amount} mer.`,
  costOver: (said, list) =>
    said.length === 1
      ? `${said[0]!.name} har redovisat ${said[0]!.amount} mer i kostnad än beloppet enligt överenskommelsen.`
      : `Högre kostnad än beloppet enligt överenskommelsen har redovisats av ${list(withAmounts(said, " mer"))}.`,
  costOverSum: (n, amount) =>
    `Högre kostnad än beloppet enligt överenskommelsen har redovisats av ${n} föreningar, tillsammans ${amount} mer.`,
  naive: (amount, of, reasons) => {
    const subject = "Skillnaden mellan utbetalt och redovisad kostnad";
    const figure = `${amount}${of ? ` för ${of}` : ""}`;
    if (!reasons.isLater && !reasons.advance) return `${subject} är ${figure}.`;
    if (reasons.isMost)
      return `${subject}, ${figure}, är inte ett överskott, eftersom utbetalningarna ${why(reasons, true)}.`;
    return `${subject}, ${figure}, beror till en del på att utbetalningarna ${why(reasons, false)}.`;
  },
  naiveBelow: (amount, of, reasons) => {
    const subject = `Redovisad kostnad överstiger utbetalningarna med ${amount}${of ? ` för ${of}` : ""}`;
    if (!reasons.isLater && !reasons.advance) return `${subject}.`;
    return `${subject}, ${reasons.isMost ? "" : "till en del "}eftersom ${whyBelow(reasons)}.`;
  },
  unused: (amount, of) =>
    `Skillnaden mellan utbetalt och redovisad kostnad, ${amount}${of ? ` för ${of}` : ""}, är inte upparbetad.`,
  naiveNil: "Utbetalt och redovisad kostnad är lika stora.",
  provided: ({ isEven, isWholeYear, isOne }) => {
    if (!isEven) return "oförändrad kostnadstakt och den fördelning över tiden som är angiven";
    const time = isWholeYear ? "året" : isOne ? "överenskommelsens tid" : "överenskommelsernas tid";
    return `oförändrad kostnadstakt och jämn fördelning över ${time}`;
  },
  takenApart: (n, amount, isBelow) =>
    `Skillnaden kan delas upp för ${n} av föreningarna, där ${isBelow ? `kostnaden är ${amount} högre än utbetalningarna` : `den är ${amount}`}.`,
  part: ({ name, isPlus, isNet, span }) =>
    ({
      cutoff: `kostnader ${/\d/.test(span) ? span : `i ${span}`}`,
      schedule: isPlus ? "förskott" : "betalning i efterskott",
      underspend: isPlus ? "lägre förbrukning" : "högre förbrukning",
      payment: isPlus ? "utbetalt utöver plan" : "mindre utbetalt än plan",
    })[name] + (isNet ? " (netto)" : ""),
  wholeIs: (provided, what) => `Vid ${provided} beräknas hela skillnaden vara ${what}.`,
  parts: ({ provided, along, against, list }) => {
    const [first, ...rest] = along;
    const said = list([`${first!.amount} vara ${first!.name}`, ...rest.map(({ name, amount }) => `${amount} ${name}`)]);
    const less = list(against.map(({ name, amount }) => `${amount} ${name}`));
    return `Vid ${provided} beräknas ${said}${less ? `, medan ${less} minskar skillnaden` : ""}.`;
  },
  isTo: (condition) =>
    KNOWN.find(([pattern]) => pattern.test(condition))?.[1] ?? /^ska(?:ll)? (.+)$/i.exec(condition)?.[1] ?? null,
  ahead,
  passed: (given) =>
    `Villkoret för ${given.partner}, ”${given.words}”, skulle ha avgjorts den ${given.by ?? given.due} och är inte avgjort${concerns(given)}.`,
  failed: (given) => `Villkoret för ${given.partner}, ”${given.words}”, är inte uppfyllt${concerns(given)}.`,
  moreConditions: (n, isOne) =>
    isOne
      ? "Ytterligare en utbetalning har ett villkor som inte är uppfyllt eller avgjort."
      : `Ytterligare ${n} utbetalningar har villkor som inte är uppfyllda eller avgjorda.`,
  yearCost: ({ cost, agreed, repayment, isAtMost }) =>
    `För helåret beräknas nämndens kostnad till ${isAtMost ? "högst " : ""}${cost}: beloppen enligt överenskommelserna, ${agreed}, minus en väntad återbetalning om ${repayment}.`,
  yearCostWhole: (cost, isAtMost) =>
    `För helåret beräknas nämndens kostnad till ${isAtMost ? "högst " : ""}${cost}, beloppen enligt överenskommelserna; ingen återbetalning väntas${isAtMost ? " från dem som kan bedömas" : ""}.`,
  grounds: {
    forecast: "lämnade prognoser",
    carriedOn: "kostnad framskriven i oförändrad takt",
    reported: "kostnad redovisad för hela tiden",
  },
  ground: (what) => `Återbetalningen bygger på ${what}.`,
  groundsOf: (parts, list) =>
    `Av återbetalningen bygger ${list(parts.map(({ name, amount }) => `${amount} på ${name}`))}.`,
  notForecast: (n, isOne) =>
    `För ${n} ${isOne ? "förening" : "föreningar"} kan återbetalningen inte bedömas; ${isOne ? "den" : "de"} räknas med hela beloppet.`,
  frame: (frame, left, isOver) =>
    left ? `Det är ${left} ${isOver ? "högre" : "lägre"} än ramen på ${frame}.` : `Det motsvarar ramen på ${frame}.`,
  frameOnly: ({ agreed, frame, left, isOver }) =>
    `Beloppen enligt överenskommelserna, ${agreed}, ${left ? `är ${left} ${isOver ? "högre" : "lägre"} än` : "motsvarar"} nämndens ram på ${frame}. Återbetalning kan ännu inte bedömas.`,
};
