import fc from "fast-check";
import { type Decision, aliasKey, comparePair } from "../../src/matching/compare-pair.ts";

/** Made-up bodies; each pair shows one rule. */
const decide = (a: string, b: string): Decision => comparePair(a, b).decision;

describe("same", () => {
  test.each([
    ["case", "KULTURFÖRENINGEN LJUSGLIMTEN", "Kulturföreningen Ljusglimten"],
    ["all in capitals", "EKEBY IDROTTSFÖRENING", "Ekeby IF"],
    ["letters in small type", "Kfum Ekeby", "KFUM Ekeby"],
    ["letters with full stops", "Ekeby I.F.", "Ekeby IF"],
    ["one ring in the name, but no dots anywhere", "Kulturforeningen Manskenet", "Kulturföreningen Månskenet"],
    ["inflected inside a compound", "Ekeby Vägsamfällighetsförening Norra", "Ekeby Vägsamfällighet Norra"],
    ["footnote mark", "Ljusglimtens Kulturförening*", "Ljusglimtens Kulturförening"],
    ["raised footnote", "Ljusglimtens Kulturförening¹", "Ljusglimtens Kulturförening"],
    ["genitive and definite form", "Skogåsens Scoutkår", "Scoutkåren Skogåsen"],
    ["word order", "Ljusglimten Kulturförening", "Kulturföreningen Ljusglimten"],
    ["small words", "Gröna Huset i Ekeby", "Gröna Huset Ekeby"],
    ["& and och", "Ekeby Konst & Hantverksförening", "Ekeby Konst- och Hantverksförening"],
    ["stray dash", "Ekeby Konst – och Hantverksförening", "Ekeby Konst & Hantverksförening"],
    ["IF", "Ekeby Idrottsförening", "Ekeby IF"],
    ["letters in small type", "Ekeby Allmänna Idrottsförening", "Ekeby Aif"],
    ["letters in front", "Schackklubben Tornet", "SK Tornet"],
    ["letters over och", "Ekeby Skid- och Orienteringsklubb", "Ekeby SOK"],
    ["GoIF", "Ekeby Gymnastik- och Idrottsförening", "Ekeby GoIF"],
    ["two letters of one word", "Ekeby Bordtennisklubb", "Ekeby BTK"],
    ["sports club in English", "Ekeby Sports Club", "Ekeby SC"],
    ["shortened word", "Ekeby hembygdsfören.", "Ekeby Hembygdsförening"],
    ["ek. för.", "Gröna Vågen ek. för.", "Gröna Vågen ekonomisk förening"],
    ["ideell förening left out", "Gröna Vågen Ideell förening", "Gröna Vågen"],
    ["ideell förening beside IF", "Ekeby IF ideell förening", "Ekeby Idrottsförening"],
    ["Föreningen left out", "Föreningen Gröna Vågen", "Gröna Vågen"],
    ["Stiftelsen left out of a long name", "Stiftelsen Gröna Vågen", "Gröna Vågen"],
    ["misspelt common word", "Ekeby Naturskydsförening", "Ekeby Naturskyddsförening"],
    ["letters swapped", "Kulturföreingen Ljusglimten", "Kulturföreningen Ljusglimten"],
    ["one word or two", "GrönaVågen Ekeby", "Gröna Vågen Ekeby"],
    ["linking vowel", "Tornets Medieförening", "Tornets Mediaförening"],
    ["no å, ä, ö at all, several missing", "Sjolosens Konstforening", "Sjölösens Konstförening"],
    ["a known place without its dots", "Orebro Konstforening", "Örebro Konstförening"],
    ["accents", "Café Fenix Ekeby", "Cafe Fenix Ekeby"],
    ["old spelling", "Wasatornets Simklubb", "Vasatornets Simklubb"],
    ["own letters repeated", "Kvinnor och Barn i Ekeby (KBE)", "Kvinnor och Barn i Ekeby"],
    ["letters in front or behind", "SDF - Svenska Drakflygares Förbund", "Svenska Drakflygares Förbund, SDF"],
    ["name also in another script", "Сонячний клуб - Solklubben Ekeby", "Solklubben Ekeby"],
    ["payment words of a ledger", "Ekeby Konstförening, bidrag kv 3 2019", "Ekeby Konstförening"],
    ["county and province", "Blodföreningen Jämtland", "Blod - Länsföreningen Jämtland"],
    ["IF in front of a long name", "IF Vinge & Svärd Ekeby", "Vinge & Svärd Ekeby"],
    ["brf", "Bostadsrättsföreningen Tornet", "Brf Tornet"],
    ["Roman number", "Brf Tornet II", "Brf Tornet 2"],
    ["hyphenated places", "Ekeby-Torsby Konstförening", "Ekeby Torsby Konstförening"],
  ])("%s: %s | %s", (_, a, b) => expect(decide(a, b)).toBe("same"));
});

describe("different", () => {
  test.each([
    ["no word in common", "Tornet", "Gröna Vågen"],
    ["two sports", "Ekeby Flygklubb", "Ekeby Golfklubb"],
    ["two letter groups", "Ekeby IF", "Ekeby IK"],
    ["two words a letter apart, both in use", "Ekeby Konstförening", "Ekeby Konsertförening"],
    ["two first parts of three letters", "Ekeby Båtklubb", "Ekeby Bågklubb"],
    ["IK is never ice hockey", "Ekeby IK", "Ekeby Ishockeyklubb"],
    ["SK is no scoutkår", "Ekeby SK", "Ekeby Scoutkår"],
    ["FC is football", "Gnistan FC", "Gnistan Futsal Club"],
    ["two places", "Torsby Konstförening", "Torsås Konstförening"],
    ["two places that differ in a ring", "Habo Konstförening", "Håbo Konstförening"],
    ["two branches", "Gnistan Kumla", "Gnistan Hallsberg"],
    ["two numbers", "Gnistan Ekeby avd 3", "Gnistan Ekeby avd 4"],
    ["a longer name with the same beginning", "Västra Folkets Hus", "Folkets Husö"],
    ["same place, other words", "Ekebys föräldraförening", "Hästfolk i Ekeby"],
    ["men and women", "Ekeby Kvinnojour", "Ekeby Mansjour"],
    ["two directions", "Norra Ekeby Vägförening", "Södra Ekeby Vägförening"],
    ["two sections", "Ekeby IF Fotboll", "Ekeby IF Bandy"],
    ["parish and association", "Finska församlingen i Borås", "Finska föreningen i Borås"],
  ])("%s: %s | %s", (_, a, b) => expect(decide(a, b)).toBe("different"));
});

describe("ask", () => {
  test.each([
    ["a distinctive word without a counterpart", "Västra Folkets Hus", "Folkets Hus"],
    ["a place without a counterpart", "Kvinnojouren", "Kvinnojouren Enköping"],
    ["letters inside a name", "Ekeby Vinge", "Ekeby IF Vinge"],
    ["ekonomisk förening left out of a short name", "Tornet ek. för.", "Tornet"],
    ["a section", "Ekeby IF", "Ekeby IF Damfotboll"],
    ["youth branch", "Unga Gnistan Kumla", "Gnistan Kumla"],
    ["Stiftelsen and one word", "Stiftelsen Tornet", "Tornet"],
    ["two legal forms", "Stiftelsen Tornet", "Tornet AB"],
    ["ideell and ekonomisk", "Tornet Ekonomisk förening", "Tornet Ideell förening"],
    ["proper names a letter apart", "Ekaby IF", "Ekeby IF"],
    ["c and k in a name", "Kulturföreningen Clara", "Kulturföreningen Klara"],
    ["one dot in an unknown place", "Halby IF", "Hälby IF"],
    ["dots left out of one word only", "Sjölosens Väg", "Sjölösens Väg"],
    ["a number that may be cut off", "Gnistan Ekeby, avd 28", "Gnistan Ekeby, avd 2"],
    ["only letters", "KBE", "Kvinnor Barn Ekeby"],
    ["club and association", "Ekeby Konstklubb", "Ekeby Konstförening"],
    ["a place, and förening", "Kumla", "Kumla förening"],
  ])("%s: %s | %s", (_, a, b) => expect(decide(a, b)).toBe("ask"));
});

describe("organisation numbers and aliases", () => {
  const [one, other, wrongCheckDigit] = ["556016-0680", "556103-4249", "556016-0681"];

  test("both given and equal settle what the text leaves open", () => {
    expect(comparePair("Stiftelsen Tornet", "Tornet", { orgA: one, orgB: "165560160680" })).toMatchObject({
      decision: "same",
      reason: { basis: "organisation-number", numbers: [one, one] },
      sentence: { sv: `Samma organisationsnummer ${one}.` },
    });
  });

  test("both given and unequal: different, when the text does not say same", () => {
    expect(comparePair("Stiftelsen Tornet", "Tornet", { orgA: one, orgB: other }).decision).toBe("different");
  });

  test("numbers against text are shown to a person", () => {
    const unequal = comparePair("Ekeby IF", "Ekeby Idrottsförening", { orgA: one, orgB: other });
    expect(unequal).toMatchObject({ decision: "ask", reason: { basis: "conflict" } });
    expect(unequal.sentence.en).toBe(`The names agree, but the organisation numbers ${one} and ${other} differ.`);
    expect(comparePair("Ekeby IF", "Gröna Vågen", { orgA: one, orgB: one }).decision).toBe("ask");
  });

  test("one number alone, an unreadable one, and one with a wrong check digit against another say nothing", () => {
    for (const orgB of [null, "", "saknas", "000000-0000", wrongCheckDigit]) {
      expect(comparePair("Ekeby IF", "Ekeby Idrottsförening", { orgA: one, orgB }).reason.basis).toBe("text");
    }
  });

  test("a confirmed alias settles it", () => {
    const aliases = new Map([[aliasKey("Tornhuset"), "Stiftelsen Tornet"]]);
    expect(comparePair("tornhuset *", "Stiftelsen Tornet", { aliases })).toMatchObject({
      decision: "same",
      reason: { basis: "alias" },
    });
    expect(comparePair("Tornhuset", "Gröna Vågen", { aliases }).decision).toBe("different");
    // Names alike need nobody to have confirmed them.
    expect(comparePair("Gröna Vågen", "GRÖNA VÅGEN", { aliases }).reason.basis).toBe("text");
  });
});

describe("the reason in words", () => {
  test("what answers to what", () => {
    expect(comparePair("Skogåsens scoutkår", "Scoutkåren Skogåsen").sentence).toEqual({
      sv: "scoutkår = Scoutkåren; Skogåsens = Skogåsen.",
      en: "scoutkår = Scoutkåren; Skogåsens = Skogåsen.",
    });
  });

  test("what has no counterpart, and on which side", () => {
    expect(comparePair("Västra Folkets Hus", "Folkets Hus").sentence.sv).toBe(
      "ord utan motsvarighet: Västra (bara i Västra Folkets Hus).",
    );
    expect(comparePair("Gnistan avd 3", "Gnistan avd 4").sentence.en).toBe("different numbers: 3 – 4.");
  });
});

describe("for any names", () => {
  const name = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom("Ekeby", "IF", "Idrottsförening", "Konst", "och", "Södra", "2", "Stiftelsen", "Älby", "Alby"),
        {
          maxLength: 5,
        },
      )
      .map((words) => words.join(" ")),
  );

  test("the order of the two does not matter", () => {
    fc.assert(fc.property(name, name, (a, b) => expect(decide(a, b)).toBe(decide(b, a))));
  });

  test("a name with a word in it is the same as itself", () => {
    fc.assert(
      fc.property(name, (a) => {
        if (/[a-zåäö]{4}/i.test(a)) expect(decide(a, a)).toBe("same");
      }),
    );
  });

  test("a word that no list has, on one side only, is never merged", () => {
    fc.assert(
      fc.property(name, fc.stringMatching(/^[b-df-hj-np-tv-z]{6,8}$/), (a, word) => {
        expect(decide(a, `${a} ${word}`)).not.toBe("same");
      }),
    );
  });
});
