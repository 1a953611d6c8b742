/**
 * Fifty thousand mutants of each kind of ledger at every push, beside the slower tests that look closer at a thousand
 * (sie-fuzz, table-fuzz). The seed is fixed: a mutant that fails here fails everywhere, by its number.
 */
const MUTANTS = Number(process.env["MUTANTS"] ?? 50_000);

/** Numbers from a seed, each from the one before. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Bytes that mean something to a reader; the others come by chance. */
const TELLING = [0, 9, 10, 13, 26, 32, 34, 35, 44, 45, 46, 48, 57, 59, 92, 123, 125, 0x84, 0xc3, 0xb6, 0xe4, 0xff];

function mutate(base: Uint8Array, next: (below: number) => number): Uint8Array {
  const bytes = [...base];
  for (let left = 1 + next(4); left > 0; left--) {
    const at = next(bytes.length + 1);
    const byte = next(2) === 0 ? TELLING[next(TELLING.length)]! : next(256);
    const kind = next(5);
    if (kind === 0) bytes[at] = byte;
    else if (kind === 1) bytes.splice(at, 0, byte);
    else if (kind === 2) bytes.splice(at, 1 + next(30));
    else if (kind === 3) bytes.length = next(8) === 0 ? at : bytes.length;
    else bytes.splice(at, 0, ...bytes.slice(at, at + 1 + next(60)));
  }
  return Uint8Array.from(bytes);
}

interface Reader<R> {
  push(bytes: Uint8Array, pause?: () => boolean): number;
  end(): R;
}

interface Reading {
  readonly ledger: {
    readonly rows: { readonly count: number; readonly amount: ArrayLike<number> };
    readonly lines: object;
    readonly problems: readonly { readonly line: number | null; readonly reason: string }[];
  } | null;
}

/** What a reading comes to, short enough to be compared a hundred thousand times. */
function told({ ledger, ...rest }: Reading): string {
  if (!ledger) return JSON.stringify(rest);
  const { rows, lines, problems } = ledger;
  let sum = 0;
  for (let row = 0; row < rows.count; row++) {
    if (!Number.isSafeInteger(rows.amount[row])) throw new Error(`row ${row}: ${rows.amount[row]} is no number of öre`);
    sum = (sum * 31 + rows.amount[row]!) % 4_294_967_291;
  }
  const said = problems.map(({ line, reason }) => `${line}${reason}`).join();
  return `${rows.count} ${sum} ${JSON.stringify(lines)} ${said}`;
}

function readInChunks<R>(reader: Reader<R>, bytes: Uint8Array, next: (below: number) => number): R {
  const pauses = next(2) === 0;
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + 1 + next(bytes.length));
    while (at < end) at += reader.push(bytes.slice(at, end), () => pauses);
  }
  return reader.end();
}

/** Each mutant read whole and in chunks: nothing throws, nothing hangs, and both come to the same. */
export function tryMutants<R extends Reading>(
  bases: readonly Uint8Array[],
  make: () => Reader<R>,
  seen: (reading: R) => void,
) {
  const next = numbers(20_251_121);
  let read = 0;
  for (let mutant = 0; mutant < MUTANTS; mutant++) {
    const bytes = mutate(bases[mutant % bases.length]!, next);
    const whole = make();
    whole.push(bytes.slice());
    const reading = whole.end();
    const [one, other] = [told(reading), told(readInChunks(make(), bytes, next))];
    if (one !== other) throw new Error(`mutant ${mutant}: whole ${one}, in chunks ${other}`);
    if (reading.ledger) read++;
    if (mutant % 100 === 0) seen(reading);
  }
  // Most are still ledgers: a reader that refuses them all would prove nothing.
  expect(read).toBeGreaterThan(MUTANTS / 2);
}
