/** Packages of bench/package.json, which may not be installed, and are no part of what is compiled. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.env["BENCH_FOLDER"] ?? "bench";

/** The package, or null where it is not installed (`npm install` in bench/). */
export async function engine<T>(name: string): Promise<T | null> {
  const load = createRequire(join(folder, "package.json"));
  try {
    return load(name) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "MODULE_NOT_FOUND") return null;
    if (code !== "ERR_REQUIRE_ESM" && code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw error;
    return (await import(/* webpackIgnore: true */ pathToFileURL(load.resolve(name)).href)) as T;
  }
}

/** What is used of DuckDB. */
export interface DuckDb {
  DuckDBInstance: {
    create(path: string, options?: Record<string, string>): Promise<{ connect(): Promise<DuckDbConnection> }>;
  };
}
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  createAppender(table: string): Promise<{
    appendInteger(value: number): void;
    appendBigInt(value: bigint): void;
    endRow(): void;
    flushSync(): void;
    closeSync(): void;
  }>;
}
