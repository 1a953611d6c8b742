import type { CheckResult } from "../../review/desk.ts";
import { Message } from "../parts/Message.tsx";
import { useScreen } from "../screen-context.ts";
import { NotRead } from "./NotRead.tsx";

export function NoTable(props: { readonly result: Extract<CheckResult, { kind: "noTable" }>; readonly asked: number }) {
  const { t } = useScreen();
  const { sheet, problems } = props.result;
  return (
    <>
      <Message heading={t.noTable.heading} asked={props.asked}>
        {sheet && <p>{t.noTable.sheet(sheet)}</p>}
        <p>{t.noTable.todo}</p>
        <p>{t.noTable.needs}</p>
      </Message>
      <NotRead problems={problems} />
    </>
  );
}
