import { Button } from "@fluentui/react-components";
import { useText } from "../parts/section.ts";
import { useAgreements } from "./agreements-context.ts";
import { useAgreementStyles } from "./styles.ts";

/** Nothing of the agreements stands in the workbook: what to do about it. */
export function Empty() {
  const { a, goToView } = useAgreements();
  const text = useText();
  const styles = useAgreementStyles();
  return (
    <>
      <p className={text.body}>{a.empty}</p>
      <p className={text.body}>{a.emptyTodo}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => goToView("sheets")}>
          {a.addSheets}
        </Button>
      </div>
    </>
  );
}
