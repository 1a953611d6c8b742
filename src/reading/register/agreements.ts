import type { Profile } from "../../domain/expected-cost.ts";
import { oreOf } from "../../domain/money.ts";
import type { Agreement, CostsOf, Party, Vat } from "../../domain/register.ts";
import type { PaymentModel } from "../../domain/payment-plan.ts";
import { HUNDREDTHS } from "../../domain/units.ts";
import { parseDay } from "../days.ts";
import { moneyWords, parseNumber } from "../numbers.ts";
import { type Row, STATUS_WORDS, type Words } from "./row.ts";
import { REFERENCE_COLUMNS, type TableShape } from "./shape.ts";

export const agreements: TableShape<Agreement> = {
  table: "agreements",
  name: /^(?:överenskommelser?|iop(?:-register)?|agreements?|register)$/i,
  columns: {
    id: REFERENCE_COLUMNS.agreementId,
    orgNumber: REFERENCE_COLUMNS.orgNumber,
    parties: /^(?:parter|samtliga parter|parties)$/i,
    partner: REFERENCE_COLUMNS.partner,
    costsOf: /^(?:kostnader(?:na)? avser|costs? (?:of|are of|refer to))$/i,
    funderPercent: /^(?:nämndens|kommunens|stadens) andel|^funder'?s? (?:share|percent)/i,
    vat: /^(?:moms|vat)$/i,
    extendableTo: /^(?:möjlig )?förläng|^extend/i,
    start: /^(?:start(?:datum)?|fr\.?o\.?m\.?|giltig fr|from|start date|valid from)/i,
    end: /^(?:slut(?:datum)?|t\.?o\.?m\.?|giltig t|to|end|end date|valid to)$/i,
    status: /^status$/i,
    applied: /^(?:ansökt|ansökan inkom|ansökningsdatum|applied|application date)/i,
    decided: /^(?:nämndbeslut|beslut(?:sdatum|ad)?|decided|decision(?: date)?)$/i,
    signed: /^(?:undertecknad|tecknad|signed|signature date)/i,
    paymentModel: /^(?:betalningsmodell|betalning|payment model)$/i,
    profile: /^(?:periodisering|profil|fördelning|profile|phasing)$/i,
    coFunding: /^(?:medfinansiering|egeninsats|co-?funding|own contribution)/i,
    notReclaimedBelow: /^(?:återkrävs inte under|not reclaimed below)/i,
    purpose: /^(?:syfte|ändamål|program|inriktning|purpose|programme)$/i,
    amount: /^(?:belopp|beslutat belopp|amount|agreed)/i,
  },
  needs: ["partner", "start", "end"],
  tells: { fields: ["id", "status", "extendableTo", "decided", "signed", "paymentModel", "profile"], atLeast: 1 },
  read(row) {
    const id = row.text("id");
    const start = row.day("start");
    const end = row.day("end");
    if (start && end && end < start) row.problem("register-end-before-start", "end", end);
    return {
      id: id ?? `#${row.place.address}`,
      isIdGenerated: id === null,
      partner: row.text("partner") ?? "",
      orgNumber: row.text("orgNumber"),
      parties: row.read("parties", partiesOf, "register-unknown-word") ?? [],
      amount: row.money("amount"),
      costsOf: row.word("costsOf", COSTS_OF),
      funderPercent: row.percent("funderPercent"),
      vat: row.word("vat", VAT),
      start,
      end,
      extendableTo: row.day("extendableTo"),
      status: row.word("status", STATUS_WORDS, "register-unknown-status"),
      applied: row.day("applied"),
      decided: row.day("decided"),
      signed: row.day("signed"),
      paymentModel: row.word("paymentModel", PAYMENT_MODEL_WORDS),
      profile: profileOf(row),
      coFunding: row.money("coFunding"),
      notReclaimedBelow: row.money("notReclaimedBelow"),
      purpose: row.text("purpose"),
    };
  },
};

const COSTS_OF: Words<CostsOf> = [
  ["whole", /hela|verksamheten|whole|total/i],
  ["funder", /nämnd|kommun|stad|bidrag|funder/i],
];

const VAT: Words<Vat> = [
  ["excluded", /^(?:exkl|utan|excl|ex\b|without)/i],
  ["included", /^(?:inkl|med|incl|with)/i],
];

const PAYMENT_MODEL_WORDS: Words<PaymentModel> = [
  ["monthlyArrears", /^månad.*efterskott|^fakturer.*månad|^monthly.*arrears/i],
  ["monthlyAdvance", /^månad|^monthly/i],
  ["quarterly", /^kvartal|^quarterly/i],
  ["halfYearly", /^halvår|^half/i],
  ["upFront", /^(?:engång|hela|i förskott|vid start|up front|in full|in advance)/i],
];

/** `Nämnden 200 000; Stiftelsen 50 000; Församlingen`: names, each with what it pays where that is given. */
function partiesOf(text: string): readonly Party[] | null {
  const parts = text.split(/\s*[;\n]\s*/).filter((part) => part !== "");
  return parts.length === 0 ? null : parts.map(partyOf);
}

function partyOf(text: string): Party {
  const [, name = text, amount = ""] = /^(.*?\D)[\s:,]+(\d[\d\s.,]*(?:\s*(?:kr|tkr|mnkr))?)$/i.exec(text) ?? [];
  const parsed = parseNumber(amount, { decimal: "," });
  const share = parsed.state === "number" ? oreOf(parsed.value, HUNDREDTHS[moneyWords(amount).unit ?? "one"]) : null;
  return share === null ? { name: text, share } : { name: name.replace(/[\s:,]+$/, ""), share };
}

/** What a day is called: *nationaldagsfirandet 2019-06-06*, *the fair on 6 June 2019*. Empty where nothing stands before it. */
const nameBefore = (text: string): string =>
  /^\D*/
    .exec(text)![0]
    .trim()
    .replace(/[\s:(,–-]*(?:\b(?:den|on|the)\s*)*$/i, "")
    .trim();

/** *Jämnt*, shares a quarter (`10/20/30/40`), or the days on which cost falls. */
function profileOf(row: Row): Profile | null {
  const profile = row.read("profile", profileIn, "register-no-profile");
  if (profile?.kind !== "quarters") return profile;
  const sum = profile.weights.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) < 0.0005) return profile;
  row.problem("register-weights", "profile", profile.weights.map((weight) => +(weight * 100).toFixed(2)).join("/"));
  return null;
}

function profileIn(text: string): Profile | null {
  if (/^(?:jämn|linj|even|linear)/i.test(text)) return { kind: "linear" };
  const days = text.split(/\s*(?:[;,]|\boch\b|\band\b)\s*/).flatMap((part) => {
    const date = parseDay(part)?.date;
    return date ? [{ date, name: nameBefore(part) }] : [];
  });
  if (days.length > 0)
    return {
      kind: "events",
      events: days.map(({ date, name }) => ({ date, weight: 1 / days.length, ...(name && { name }) })),
    };
  const shares = text.replace(/%/g, "").match(/\d+(?:[.,]\d+)?/g);
  if (!shares || shares.length < 2 || !/^[\d\s.,/;%|+-]+$/.test(text.replace(/^(?:kv|kvartal|quarters?)\D*/i, "")))
    return null;
  const weights = shares.map((share) => Number(share.replace(",", ".")));
  const inPercent = weights.some((weight) => weight > 1);
  return { kind: "quarters", weights: weights.map((weight) => (inPercent ? weight / 100 : weight)) };
}
