/**
 * Whether a cell that says whom a row is about says that the row is an example: *Exempel*, *Example – not read*. A name that
 * only begins so (*Exempelgårdens IF*) is a name.
 */
export const isExampleMark = (text: string): boolean =>
  /^(?:exempel|example)(?:\s*[–—:-].*|\s*\(.*\))?$/iu.test(text.trim());
