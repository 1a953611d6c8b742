import type { Place } from "../../domain/table.ts";
import { useScreen } from "../screen-context.ts";
import { QuietButton } from "./QuietButton.tsx";

/**
 * An address that goes to its cell; plain text where there is no cell to go to. Its sheet is said where that is another than
 * the one looked at, or always. Focus stays in the pane.
 */
export function CellLink({ place, isSheetSaid }: { readonly place: Place; readonly isSheetSaid?: true }) {
  const { t, showCell, sheet } = useScreen();
  if (place.address === undefined) return place.line === undefined ? null : <span>{t.row(place.line)}</span>;
  const isElsewhere = sheet !== undefined && place.sheet !== sheet;
  const named =
    place.sheet !== undefined && (isSheetSaid || isElsewhere) ? `${place.sheet}!${place.address}` : place.address;
  return (
    <QuietButton aria-label={t.showCell(named)} onClick={() => showCell(place)}>
      {named}
    </QuietButton>
  );
}
