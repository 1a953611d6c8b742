import { createContext, useContext } from "react";
import type { AgreementsOverview } from "../../review/agreements-desk.ts";
import type { AgreementsStrings, View } from "../../strings/agreements-strings.ts";

/** What every view of the agreements needs. */
export interface Agreements {
  readonly a: AgreementsStrings;
  readonly overview: AgreementsOverview;
  readonly view: View;
  readonly goToView: (view: View) => void;
  /** Reads the workbook anew; what the reader looks at stays where it is. */
  readonly reload: () => Promise<void>;
}

const AgreementsContext = createContext<Agreements | null>(null);
export const AgreementsProvider = AgreementsContext.Provider;

export function useAgreements(): Agreements {
  const agreements = useContext(AgreementsContext);
  if (!agreements) throw new Error("outside the agreements");
  return agreements;
}
