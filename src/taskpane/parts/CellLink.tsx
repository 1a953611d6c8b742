import type { Place } from "../../domain/table.ts";
import { useScreen } from "../screen-context.ts";
import { QuietButton } from "./QuietButton.tsx";

/** An address that goes to its cell; plain text where there is no cell to go to. Focus stays in the pane. */
export function CellLink({ place }: { readonly place: Place }) {
  const { t, showCell } = useScreen();
  if (place.address === undefined) return place.line === undefined ? null : <span>{t.row(place.line)}</span>;
  return (
    <QuietButton aria-label={t.showCell(place.address)} onClick={() => showCell(place)}>
      {place.address}
    </QuietButton>
  );
}
