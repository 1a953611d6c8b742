import { cp437Byte, cp437Character } from "../../src/ledger/sie/code-pages.ts";
import { decode, EncodingEvidence } from "../../src/ledger/sie/encoding.ts";
import { bytesOf, ledgerOf, pc8, problemsOf } from "./sie-text.ts";

const WORDS = "Förening för Åsa Ärlig, Östermalm: café 25 % på ön";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function told(...chunks: Uint8Array[]) {
  const evidence = new EncodingEvidence();
  for (const chunk of chunks) evidence.push(chunk);
  return evidence.verdict();
}

test("one text in four encodings is one text", () => {
  for (const [bytes, encoding] of [
    [pc8(WORDS), "cp437"],
    [bytesOf(WORDS), "cp1252"],
    [utf8(WORDS), "utf-8"],
  ] as const) {
    const verdict = told(bytes);
    expect(verdict).toMatchObject({ encoding, damaged: 0, misread: 0, firstOddAt: -1 });
    expect(decode(bytes, verdict)).toBe(WORDS);
  }
  expect(told(bytesOf("Forening 25 %"))).toMatchObject({ encoding: "ascii" });
});

test("one letter is enough, at the end of a word too", () => {
  expect(told(pc8("Malmö")).encoding).toBe("cp437");
  expect(told(bytesOf("Malmö")).encoding).toBe("cp1252");
  expect(told(utf8("Malmö")).encoding).toBe("utf-8");
});

test("typographic marks of Windows-1252 do not look like CP437", () => {
  const bytes = bytesOf("\x93\xc5sa\x94 och Anders\x92 f\xf6rening \x96 \x93kv 1\x94, \x8aved");
  const verdict = told(bytes);
  expect(verdict.encoding).toBe("cp1252");
  expect(decode(bytes, verdict)).toBe("“Åsa” och Anders’ förening – “kv 1”, Šved");
});

test("the same verdict however the bytes are cut", () => {
  for (const text of [utf8(WORDS), pc8(WORDS), Uint8Array.of(...utf8(WORDS), ...pc8(WORDS), ...utf8("\ufffd"))]) {
    const whole = told(text);
    for (let size = 1; size <= 9; size++) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
        text.slice(n * size, (n + 1) * size),
      );
      expect(told(...chunks)).toEqual(whole);
    }
  }
});

test("mixed encodings: each text by its own bytes, and said with the first line", () => {
  const lines = [
    bytesOf("#SIETYP 4\n"),
    utf8('#FNAMN "Åkers kommun"\n'),
    pc8('#KONTO 1930 "Företagskonto på ön"\n'),
    bytesOf('#KONTO 4510 "L\xe4mnade bidrag"\n'),
    bytesOf("#VER A 1 20250101\n{\n}\n"),
  ];
  const ledger = ledgerOf(Uint8Array.from(lines.flatMap((line) => [...line])));
  expect(ledger.encoding.encoding).toBe("mixed");
  expect(problemsOf(ledger)).toContain("encoding-mixed@3");
  expect([ledger.company, ...ledger.accounts.map(({ name }) => name)]).toEqual([
    "Åkers kommun",
    "Företagskonto på ön",
    "Lämnade bidrag",
  ]);
});

test("two single-byte pages in one file are mixed", () => {
  const bytes = Uint8Array.of(...pc8("Förening\n"), ...bytesOf("F\xf6rening\n"));
  expect(told(bytes).encoding).toBe("mixed");
});

test("characters lost before the file came here are counted, with the first line", () => {
  const ledger = ledgerOf(utf8('#SIETYP 4\n#FNAMN "F\ufffdrening \ufffd"\n#VER A 1 20250101\n'));
  expect(ledger.encoding).toMatchObject({ encoding: "utf-8", damaged: 2 });
  expect(problemsOf(ledger)).toContain("encoding-damaged@2");
});

test("a character cut in half is damage, not another encoding", () => {
  const bytes = Uint8Array.of(...utf8("Föreningen på Ö"), 0xc3);
  expect(told(bytes)).toMatchObject({ encoding: "utf-8", damaged: 1 });
});

test("text read wrongly and saved again is said", () => {
  expect(told(utf8("FÃ¶rening pÃ¥ ön"))).toMatchObject({ encoding: "utf-8", misread: 2 });
  expect(told(utf8("F├╢rening")).misread).toBe(2);
  expect(told(utf8("Ãgua é São")).misread).toBe(0);
});

test("a byte order mark is no part of the first label", () => {
  const ledger = ledgerOf(utf8("\ufeff#SIETYP 4\n#FNAMN Å\n#VER A 1 20250101\n"));
  expect([ledger.type, ledger.company, ledger.encoding.encoding]).toEqual([4, "Å", "utf-8"]);
});

test("the table of CP437 has 128 characters, each going back to its byte", () => {
  for (let byte = 0x80; byte < 0x100; byte++) expect(cp437Byte(cp437Character(byte).charCodeAt(0))).toBe(byte);
  expect([cp437Character(0x86), cp437Character(0x84), cp437Character(0x94), cp437Character(0xff)]).toEqual([
    "å",
    "ä",
    "ö",
    "\u00a0",
  ]);
});
