import { typeOf, type Session, type Table } from "../type-table.ts";

export type PaneState = "Visible" | "Background";

/** What the pane's own runtime asks of the host beside the workbook. */
export interface Services {
  /** Results of custom functions, as `[id, true, value]` or `[id, false, message, code]`. */
  results(results: readonly (readonly unknown[])[]): void;
  /** The pane said that its custom functions can be called. */
  functionsReady(session: Session): void;
  /** Hidden, the pane goes on running. */
  paneState: PaneState;
  startState: string;
}

export const services: Table = {
  "Microsoft.InternalService.AddinInternalService": typeOf<Services>({
    methods: { NotifyActionHandlerReady: { call: () => null } },
  }),
  "Microsoft.ExcelServices.CustomFunctions": typeOf<Services>({
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: { call: (host, _args, session) => host.functionsReady(session) },
      // 2: results are flushed every 200 ms instead of every 500 ms.
      _GetEnabledFeatures: { call: () => [2] },
      SetInvocationArrayResults: {
        call: (host, [results]: readonly (readonly (readonly unknown[])[])[]) => host.results(results ?? []),
      },
    },
  }),
  "Microsoft.AppRuntime.AppRuntimeService": typeOf<Services>({
    methods: {
      GetAppRuntimeState: { call: (host) => host.paneState },
      SetAppRuntimeState: {
        call: (host, [state]: readonly PaneState[]) => {
          if (state) host.paneState = state;
        },
      },
    },
  }),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": typeOf<Services>({
    methods: {
      GetAppRuntimeStartState: { call: (host) => host.startState },
      SetAppRuntimeStartState: {
        call: (host, [state]: readonly string[]) => {
          if (state) host.startState = state;
        },
      },
    },
  }),
};
