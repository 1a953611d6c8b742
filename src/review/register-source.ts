import { nameRules } from "../matching/name-rules.ts";
import type { ReadRegister } from "../reading/register/read-register.ts";
import type { ReviewOptions } from "./review.ts";

/** The register as a review takes it; a workbook without one is reviewed as it always was. */
export function registerSource({ register, problems }: ReadRegister): Pick<ReviewOptions, "register"> {
  return register.tables.size > 0 ? { register: { tables: register, names: nameRules(), problems } } : {};
}
