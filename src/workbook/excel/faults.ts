import { WorkbookError, type WorkbookFault } from "../port.ts";

/** Excel's error codes that a controller can do something about; everything else is `unknown`. */
const FAULTS: Readonly<Record<string, WorkbookFault>> = {
  InvalidOperationInCellEditMode: "cellBeingEdited",
  AccessDenied: "protected",
  ItemNotFound: "sheetGone",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ActivityLimitReached: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  InvalidOrTimedOutSession: "sessionExpired",
  ApiNotFound: "notSupported",
  NotImplemented: "notSupported",
};

export function faultOf(error: unknown): WorkbookFault {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return FAULTS[code] ?? "unknown";
}

/** Whatever Office.js threw as the one kind of error the port promises; the original is kept as its cause. */
export function asWorkbookError(error: unknown, where: string | null = null): WorkbookError {
  return error instanceof WorkbookError ? error : new WorkbookError(faultOf(error), where, { cause: error });
}
