import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../review/desk.ts";
import type { ReportStrings } from "../../strings/report-strings.ts";
import type { Strings } from "../../strings/strings.ts";
import { useText } from "../parts/section.ts";
import type { PlaceProps } from "../places.ts";
import { BoardText } from "./BoardText.tsx";

/** *Text till nämnden* in one language: the text made of the latest check, to copy or to write as a sheet. */
export function reportScreenIn(t: Strings, r: ReportStrings) {
  return function ReportScreen(props: PlaceProps) {
    const { result } = props.checks;
    if (result?.kind === "reviewed") return <BoardText {...props} result={result} t={t} r={r} />;
    return <Nothing {...props} result={result} r={r} />;
  };
}

/** Before a check, and after one that gave no figures. */
function Nothing({ result, r, goTo, checkOpenSheet }: PlaceProps & { result: CheckResult | null; r: ReportStrings }) {
  const text = useText();
  const styles = useStyles();
  return (
    <>
      <h2 className={text.heading}>{result ? r.noFigures : r.nothing}</h2>
      <p className={styles.paragraph}>{result ? r.noFiguresTodo : r.nothingTodo}</p>
      {result ? (
        <Button onClick={() => goTo({ place: "check" })}>{r.toCheck}</Button>
      ) : (
        <Button appearance="primary" onClick={checkOpenSheet}>
          {r.check}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  paragraph: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
});
