import { type RefObject, useEffect, useRef } from "react";

/** For a button that a question or form takes the place of: focus follows what opens, and goes back to the button. */
export function useAskedFocus(isAsking: boolean): {
  readonly opener: RefObject<HTMLButtonElement | null>;
  /** Where what opens has a button to begin at. */
  readonly inside: RefObject<HTMLButtonElement | null>;
} {
  const opener = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    if (isAsking) inside.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return { opener, inside };
}
