/** Made-up associations in the manner of a Swedish register, and the ways their names are written in a ledger. */

export interface Generated {
  readonly partners: readonly string[];
  /** `partner` is the position of the true partner, −1 for a body that is none. */
  readonly counterparties: readonly { readonly name: string; readonly partner: number }[];
}

const words = (text: string): string[] => text.split(" ");

const STARTS = words(
  "Al Berg Björk Dal Ek Fall Gran Hag Hult Käll Lind Lund Löv Mal Norr Näs Ol Ram Ros Sand Sjö Skog Sten Ström Säl Tall Väst Ång Åker Öst",
);
const ENDS = words("by vik sta berga torp hult ås lösa inge dalen köping näs tuna rum boda mark arp ryd hamra holm");
const KINDS = words(
  "Idrottsförening Idrottsklubb Bollklubb Fotbollsförening Ridklubb Simsällskap Scoutkår Hembygdsförening Konstförening " +
    "Kulturförening Kvinnojour Tennisklubb Orienteringsklubb Golfklubb Bordtennisklubb Innebandyförening Musikförening " +
    "Teaterförening Släktforskarförening Båtklubb Brukshundklubb Naturskyddsförening Bygdegårdsförening Schackklubb",
);
const OWN = words(
  "Solrosen Vargen Gnistan Fyrklövern Stjärnan Kompassen Myran Ljuset Bron Regnbågen Lärkan Ankaret Vinden Nyckeln Kärnan",
);
const ABBREVIATED: Readonly<Record<string, string>> = {
  Idrottsförening: "IF",
  Idrottsklubb: "IK",
  Bollklubb: "BK",
  Fotbollsförening: "FF",
  Ridklubb: "RK",
  Simsällskap: "SS",
  Tennisklubb: "TK",
  Orienteringsklubb: "OK",
  Golfklubb: "GK",
  Bordtennisklubb: "BTK",
  Innebandyförening: "IBF",
  Båtklubb: "BK",
  Brukshundklubb: "BHK",
  Schackklubb: "SK",
};

export function generateNames(partnerCount: number, counterpartyCount: number, seed: number): Generated {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const seen = new Set<string>();
  // One body of each set of words: *Gnistan Västhult Kvinnojour* and *Kvinnojouren Gnistan i Västhult* are one, whatever the
  // dice say, and no reader could tell them apart.
  const isNew = (...said: string[]): boolean => {
    const key = said.sort().join(" ").toLowerCase();
    return !seen.has(key) && seen.add(key).has(key);
  };
  const body = (): string => {
    for (;;) {
      const place = pick(STARTS) + pick(ENDS);
      const kind = pick(KINDS);
      const own = pick(OWN);
      const form = random();
      const other = pick(KINDS).replace(/förening|klubb|sällskap|kår|jour/, "");
      if (!isNew(place, kind, form < 0.55 ? "" : form < 0.85 ? own : other)) continue;
      if (form < 0.55) return `${place}s ${kind}`;
      if (form < 0.7) return `${definite(kind)} ${own} i ${place}`;
      return form < 0.85 ? `${own} ${place} ${kind}` : `${place}s ${other}- och ${kind.toLowerCase()}`;
    }
  };
  const partners = Array.from({ length: partnerCount }, body);
  const counterparties = Array.from({ length: counterpartyCount }, () => {
    if (random() < 0.3) return { name: body(), partner: -1 };
    const partner = Math.floor(random() * partnerCount);
    return { name: noisy(partners[partner]!, random, pick), partner };
  });
  return { partners, counterparties };
}

const definite = (kind: string): string =>
  kind.replace(/(förening|klubb|kår|jour)$/, "$1en").replace(/sällskap$/, "sällskapet");

function noisy(name: string, random: () => number, pick: <T>(list: readonly T[]) => T): string {
  let out = name;
  const kind = Object.keys(ABBREVIATED).find((word) => out.endsWith(word));
  if (kind && random() < 0.4) out = out.slice(0, -kind.length) + ABBREVIATED[kind]!;
  if (random() < 0.15) out = out.replace(" och ", pick([" & ", " o ", " + "]));
  if (random() < 0.15) out = out.replace(" i ", " ");
  if (random() < 0.12) out = out.replace(/^(\S+?)s (\S+)$/, "$2 $1");
  if (random() < 0.12) out = pick([`${out} ideell förening`, `${out}, bidrag kv 3`, `${out} *`, `Föreningen ${out}`]);
  if (random() < 0.1) out = out.toUpperCase();
  if (random() < 0.08) out = out.replace(/[åä]/g, "a").replace(/ö/g, "o").replace(/[ÅÄ]/g, "A").replace(/Ö/g, "O");
  if (random() < 0.1) out = slip(out, random);
  return out;
}

/** One letter doubled, left out or swapped with its neighbour, not at an end of a word. */
function slip(name: string, random: () => number): string {
  const places = [...name.matchAll(/(?<=\p{L}{3})\p{L}(?=\p{L}{2})/gu)].map((found) => found.index);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return name;
  const how = random();
  if (how < 0.34) return name.slice(0, at) + name[at]! + name.slice(at);
  if (how < 0.67) return name.slice(0, at) + name.slice(at + 1);
  return name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
}

/** Mulberry32: the same names for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
