/** An error with the code Excel uses, so that the client library raises it as `OfficeExtension.Error`. */
export class RichApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const itemNotFound = (what: string): RichApiError =>
  new RichApiError("ItemNotFound", `The requested resource doesn't exist: ${what}`, 404);

export const invalidArgument = (why: string): RichApiError =>
  new RichApiError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}`);

export const accessDenied = (why: string): RichApiError =>
  new RichApiError("AccessDenied", `You cannot perform the requested operation: ${why}`, 403);

export const alreadyExists = (what: string): RichApiError =>
  new RichApiError("ItemAlreadyExists", `The resource being created already exists: ${what}`, 409);
