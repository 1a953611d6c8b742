const LONGEST = 31;

/** A name that Excel takes for a sheet and that no other sheet has: `Kv1 2019`, `Kv1 2019 (2)`. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const plain =
    wished
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^'+|'+$/g, "")
      .slice(0, LONGEST)
      .trim() || "Tabell";
  // Excel keeps *History* for itself, in every language of it under its own word.
  const used = new Set([...taken.map((name) => name.toLowerCase()), "history", "historik"]);
  let name = plain;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = plain.slice(0, LONGEST - suffix.length) + suffix;
  }
  return name;
}

/** A name that no table or defined name of the workbook has: `Alias`, `Alias_2`. */
export function freeTableName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wished}_${number}`;
  return name;
}
