/** A made-up SIE 4 file in CP437 with `rows` #TRANS lines: vouchers of two and three rows, objects, dates and texts; 100 MB a million. */
export function generateSie(rows: number): Uint8Array {
  const parts: string[] = [
    "#FLAGGA 0",
    '#PROGRAM "Generator" 1.0',
    "#FORMAT PC8",
    "#GEN 20260101",
    "#SIETYP 4",
    '#FNAMN "Provkommunen"',
    "#RAR 0 20250101 20251231",
  ];
  for (let account = 4500; account < 4600; account++) parts.push(`#KONTO ${account} "L\u0084mnade bidrag ${account}"`);
  parts.push('#KONTO 1930 "Bank"', '#DIM 6 "Projekt"');
  for (let partner = 0; partner < 1000; partner++) parts.push(`#OBJEKT 6 "P${partner}" "F\u0094rening ${partner}"`);
  const random = seeded(20_251_121);
  for (let row = 0, voucher = 1; row < rows; voucher++) {
    const left = rows - row;
    const size = left === 3 || left === 1 ? left : Math.min(left, 2 + (voucher % 2));
    // In order of date, as ledgers are: the year in 12 × 28 days.
    const dayOfYear = Math.floor((row / rows) * 336);
    const day = 20250101 + Math.floor(dayOfYear / 28) * 100 + (dayOfYear % 28);
    parts.push(`#VER A ${voucher} ${day} "Utbetalning ${voucher} enligt beslut" ${day} "sign"`, "{");
    let sum = 0;
    for (let k = 1; k < size; k++) {
      const ore = 10_000 + Math.floor(random() * 90_000_000);
      sum += ore;
      const partner = Math.floor(random() * 1000);
      parts.push(
        `   #TRANS ${4500 + (partner % 100)} {6 "P${partner}"} ${kronor(ore)} ${day} "Bidrag till f\u0094rening ${partner}, kvartal ${1 + (voucher % 4)}"`,
      );
    }
    parts.push(`   #TRANS 1930 {} ${kronor(-sum)} ${day} "Utbetalning"`, "}");
    row += size;
  }
  return Uint8Array.from(Buffer.from(`${parts.join("\r\n")}\r\n`, "latin1"));
}

const kronor = (ore: number): string => (ore / 100).toFixed(2);

/** Mulberry32: the same file in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
