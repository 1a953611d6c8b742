import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckResult } from "../../review/desk.ts";
import type { LedgerDesk, LedgerState } from "../../review/ledger-desk.ts";

/** Where the ledgers stand, as the pane shows it. */
export interface Ledger {
  /** Null where none is open. */
  readonly state: LedgerState | null;
  /** Something is being reckoned; what is shown is as it was before. */
  readonly isBusy: boolean;
  /** What was open is gone with the thread that kept it. */
  readonly isLost: boolean;
  /** Does something and shows where it leads. */
  readonly act: (action: () => Promise<LedgerState | null>) => Promise<LedgerState | null>;
  /** Shows how it stands now. */
  readonly look: () => Promise<LedgerState | null>;
}

/** The ledgers of the desk, reckoned anew whenever the follow-up has been checked. */
export function useLedger(desk: LedgerDesk, checked: CheckResult | null): Ledger {
  const [state, setState] = useState<LedgerState | null>(null);
  const [running, setRunning] = useState(0);
  const [isLost, setLost] = useState(false);

  const asked = useRef(0);
  const act = useCallback(async (action: () => Promise<LedgerState | null>) => {
    const own = ++asked.current;
    // An answer to what was asked before something else was done is how it stood then.
    const show = (found: LedgerState | null, lost: boolean) => {
      if (own !== asked.current) return;
      setState(found);
      setLost(lost);
    };
    setRunning((count) => count + 1);
    try {
      const found = await action();
      show(found, false);
      return found;
    } catch (error) {
      console.error(error);
      show(null, true);
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  }, []);
  const look = useCallback(() => act(() => desk.state()), [act, desk]);
  useEffect(() => {
    void look();
  }, [look, checked]);

  return { state, isBusy: running > 0, isLost, act, look };
}
