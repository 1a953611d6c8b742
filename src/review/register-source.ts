import { nameRules } from "../matching/name-rules.ts";
import type { ReadRegister } from "../reading/register/read-register.ts";
import type { ReviewOptions } from "./review.ts";

/**
 * The register as a review takes it; a workbook without one is reviewed as it always was.
 * @param confirmed names that somebody has said whom they mean while the workbook is open
 */
export function registerSource(
  { register, problems }: ReadRegister,
  confirmed: readonly (readonly [alias: string, partner: string])[] = [],
): Pick<ReviewOptions, "register"> {
  if (register.tables.size === 0) return {};
  const aliases = confirmed.map(([alias, partner]) => ({ alias, partner, place: {}, cells: {} }));
  const tables = { ...register, aliases: [...register.aliases, ...aliases] };
  return { register: { tables, names: nameRules(), problems } };
}
