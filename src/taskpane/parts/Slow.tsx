import { type ReactNode, useEffect, useState } from "react";

/** Shorter than this nobody needs to be told of, and what flashes by only worries. */
const SLOW_MS = 600;

/** Shown once what it stands for has taken a while. */
export function Slow({ children }: { readonly children: ReactNode }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow && children;
}
