import { type ComponentType, useEffect, useState } from "react";
import type { ShellStrings } from "../strings/shell.ts";
import type { PlaceProps } from "./places.ts";
import { type Load, fetchOnce, fetched } from "./screens.ts";
import { shellStyles as styles } from "./shell-styles.ts";

interface Props extends PlaceProps {
  readonly load: Load;
  readonly text: ShellStrings;
}

/**
 * A screen as soon as it is there, and at once where it has been fetched before: React's own `Suspense` holds what comes
 * after its stand-in back for three tenths of a second. What it cannot load it throws, for the boundary around it.
 */
export function Loaded({ load, text, ...props }: Props) {
  const [Screen, setScreen] = useState<ComponentType<PlaceProps> | null>(() => fetched.get(load) ?? null);
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => {
    fetchOnce(load).then(
      (screen) => setScreen(() => screen),
      (cause: unknown) => setFailure({ cause }),
    );
  }, [load]);
  if (failure) throw failure.cause;
  return Screen ? <Screen {...props} /> : <p style={styles.quiet}>{text.loading}</p>;
}
