/** See bundle.cjs. */
export function bundle(mode?: "production" | "development"): Promise<{
  readonly out: string;
  readonly sizes: readonly (readonly [name: string, gzipped: number])[];
}>;
