import type { KeyboardEvent } from "react";

/** Escape leaves what is open in the pane, and goes no further: else the host takes the keyboard to the workbook. */
export const onEscape = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  leave();
};
