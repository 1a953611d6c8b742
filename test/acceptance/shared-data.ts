import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder of real cases beside the checkout, or beside a folder it stands in (a git worktree); null where there is none. */
export function sharedData(part: string): string | null {
  for (let folder = resolve("."); ; folder = dirname(folder)) {
    const found = join(folder, "shared/data", part);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) return null;
  }
}
