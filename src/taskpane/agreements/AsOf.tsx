import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type CalendarDate, date, isoDate } from "../../domain/calendar.ts";
import { Changeable } from "../parts/Changeable.tsx";
import { QuietButton } from "../parts/QuietButton.tsx";
import { useText } from "../parts/section.ts";
import { useScreen } from "../screen-context.ts";
import { useAgreements } from "./agreements-context.ts";

/** The day everything here is of: the data's own, or one that the user has chosen. Today only when asked for. */
export function AsOf({ onChange }: { readonly onChange: (asOf: CalendarDate | null) => void }) {
  const { t, show } = useScreen();
  const { a, overview } = useAgreements();
  const text = useText();
  const styles = useStyles();
  const [isEditing, setEditing] = useState(false);
  const { asOf, isChosen } = overview;
  const why = !asOf ? a.asOf.unknown : isChosen ? a.asOf.chosen : a.asOf.fromData;
  return (
    <>
      <dl className={styles.list}>
        <Changeable
          label={a.asOf.label}
          value={asOf ? `${show.date(asOf)}, ${why}` : why}
          initial={asOf ?? ""}
          isEditing={isEditing}
          onEdit={setEditing}
          onApply={(change: { readonly asOf: CalendarDate }) => {
            setEditing(false);
            onChange(change.asOf);
          }}
          read={(written) => {
            const day = isoDate(written);
            return day ? { asOf: day } : t.read.dateInvalid;
          }}
          input={(field) => <Input {...field} type="date" onChange={(_, data) => field.onChange(data.value)} />}
        />
      </dl>
      {!asOf && <p className={text.body}>{a.asOf.needed}</p>}
      <div className={styles.actions}>
        {!asOf && <QuietButton onClick={() => onChange(today())}>{a.asOf.today}</QuietButton>}
        {isChosen && <QuietButton onClick={() => onChange(null)}>{a.asOf.back}</QuietButton>}
      </div>
    </>
  );
}

/** By the computer's own calendar. */
function today(): CalendarDate {
  const now = new Date();
  return date(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

const useStyles = makeStyles({
  list: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});
