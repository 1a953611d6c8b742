export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly integrity: string;
  readonly hasInstallScript: boolean;
  readonly folder: string;
}
export const ALLOWED_LICENCES: readonly string[];
export function productionPackages(): ProductionPackage[];
