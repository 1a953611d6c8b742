import type { WorkbookFault } from "../../workbook/port.ts";
import { Message } from "../parts/Message.tsx";
import { useScreen } from "../screen-context.ts";

/** What happened, what to do, what is unharmed. */
export function Failed(props: {
  readonly fault: WorkbookFault;
  readonly where: string | null;
  readonly asked: number;
}) {
  const { t } = useScreen();
  const text = t.fault[props.fault];
  return (
    <Message heading={text.happened} asked={props.asked}>
      <p>{text.todo}</p>
      <p>
        {text.unharmed} {props.where && t.faultAt(props.where)}
      </p>
    </Message>
  );
}
