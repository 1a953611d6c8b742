import { useEffect, useEffectEvent } from "react";

/** Milliseconds between two looks, however often the reader goes back and forth. */
const PAUSE = 2_000;

/** Looks when the reader comes back to the pane: from the sheet, or from another window. One look at a time. */
export function useReturn(look: () => Promise<void>): void {
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    let isLooking = false;
    let lookedAt = -Infinity;
    const onReturn = async () => {
      if (document.visibilityState === "hidden" || isLooking || Date.now() - lookedAt < PAUSE) return;
      isLooking = true;
      lookedAt = Date.now();
      try {
        await lookNow();
      } finally {
        isLooking = false;
      }
    };
    const returned = () => void onReturn();
    window.addEventListener("focus", returned);
    document.addEventListener("visibilitychange", returned);
    return () => {
      window.removeEventListener("focus", returned);
      document.removeEventListener("visibilitychange", returned);
    };
  }, []);
}
