import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../review/desk.ts";
import { Message } from "../parts/Message.tsx";
import type { Destination } from "../places.ts";
import { useScreen } from "../screen-context.ts";
import { NotRead } from "./NotRead.tsx";

export function NoTable(props: {
  readonly result: Extract<CheckResult, { kind: "noTable" }>;
  readonly asked: number;
  readonly goTo: (destination: Destination) => void;
}) {
  const { t } = useScreen();
  const styles = useStyles();
  const { sheet, problems } = props.result;
  return (
    <>
      <Message heading={t.noTable.heading} asked={props.asked}>
        {sheet && <p>{t.noTable.sheet(sheet)}</p>}
        <p>{t.noTable.todo}</p>
        <div className={styles.actions}>
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
