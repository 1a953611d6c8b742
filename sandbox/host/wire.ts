/** The shapes of a request batch (ProcessQuery) and its answer, as Office.js sends and expects them. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** A marker the client sets and gets back; belongs to no object. */
export const TRACE = 5;

const isWrite = ({ ActionType, Name }: Action): boolean =>
  ActionType === 4 || (ActionType === 3 && !Name.startsWith("_"));
/** Whether a request can change the workbook; `Add` paths count, reads do not. */
export const writes = (body: RequestBody): boolean =>
  body.Actions.some(isWrite) ||
  Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 3 && /^(Add|ConvertToRange)/.test(path.Name));
