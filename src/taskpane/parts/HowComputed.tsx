import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useScreen } from "../screen-context.ts";
import { DisclosureButton } from "./Disclosure.tsx";

/** The lines that a figure was computed by, one opening away. Stands beside other actions; what opens takes the whole width. */
export function HowComputed({ of, lines }: { readonly of: string; readonly lines: readonly string[] }) {
  const { t } = useScreen();
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <>
      <DisclosureButton
        label={t.howComputed}
        fullLabel={`${t.howComputed}: ${of}`}
        isOpen={isOpen}
        onToggle={setOpen}
        controls={id}
      />
      {isOpen && (
        <div id={id} className={styles.lines}>
          {lines.map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  lines: {
    flexBasis: "100%",
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalS,
  },
  line: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});
