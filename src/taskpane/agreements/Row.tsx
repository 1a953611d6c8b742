import type { ReactNode } from "react";
import { useAgreementStyles } from "./styles.ts";

/** One thing said of an agreement, under its name. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useAgreementStyles();
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
