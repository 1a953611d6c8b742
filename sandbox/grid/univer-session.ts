import { ICommandService, type IExecutionOptions, type Injector } from "@univerjs/core";

/** The one spreadsheet unit the component holds. */
export const UNIT = "workbook";

/** Marks what we tell the component ourselves, so that we do not hear it again as a person's edit. */
const OURS = "fromWorkbook";

/** The component's command bus, as the grid uses it. */
export interface Commands {
  /** Tells the component what the workbook holds. Leaves its undo list alone. */
  run(id: string, params: object): void;
  /** Hears everything the component did that we did not tell it. */
  listen(listener: CommandListener): void;
  /** Hears everything the component did, whoever told it. */
  listenToAll(listener: CommandListener): void;
}

type CommandListener = (id: string, params: object, options: IExecutionOptions) => void;

export function commandsOf(injector: Injector): Commands {
  const service = injector.get(ICommandService);
  return {
    run: (id, params) => void service.syncExecuteCommand(id, params, { [OURS]: true }),
    listen: (listener) =>
      void service.onCommandExecuted(({ id, params }, options = {}) => {
        if (!options[OURS]) listener(id, params ?? {}, options);
      }),
    listenToAll: (listener) =>
      void service.onCommandExecuted(({ id, params }, options = {}) => listener(id, params ?? {}, options)),
  };
}
