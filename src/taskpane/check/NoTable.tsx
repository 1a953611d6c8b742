import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../domain/table.ts";
import type { CheckResult } from "../../review/desk.ts";
import { Message } from "../parts/Message.tsx";
import { firstCell } from "../first-cell.ts";
import type { Destination } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import type { Checks } from "../use-checks.ts";
import { NotRead } from "./NotRead.tsx";

export function NoTable(props: {
  readonly result: Extract<CheckResult, { kind: "noTable" }>;
  readonly checks: Checks;
  readonly goTo: (destination: Destination) => void;
}) {
  const { t, desk, say } = useScreen();
  const styles = useStyles();
  const { checks } = props;
  const { sheet, problems } = props.result;
  const before = checks.reviewed?.sheet === sheet ? null : checks.reviewed;
  const goBack = async (table: Place) => {
    const outcome = await desk.show(firstCell(table));
    if (outcome === "shown" || outcome === "changed") await checks.run();
    else say(`${t.fault[outcome].happened} ${t.fault[outcome].todo}`);
  };
  return (
    <>
      <Message heading={t.noTable.heading} asked={checks.asked}>
        {sheet && <p>{t.noTable.sheet(sheet)}</p>}
        <p>{t.noTable.todo}</p>
        <div className={styles.actions}>
          {before && (
            <Button appearance="primary" onClick={() => void goBack(before)}>
              {t.noTable.backTo(before.sheet ?? "")}
            </Button>
          )}
          <Button onClick={() => props.goTo({ place: "read", intent: "paste" })}>{t.noTable.paste}</Button>
          <Button onClick={() => props.goTo({ place: "read", intent: "file" })}>{t.noTable.open}</Button>
          <Button onClick={() => props.goTo({ place: "read", intent: "example" })}>{t.noTable.example}</Button>
        </div>
        <p>{t.noTable.needs}</p>
      </Message>
      <NotRead problems={problems} />
    </>
  );
}

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});
