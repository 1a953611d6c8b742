import type { Desk } from "../review/desk.ts";

type Completable = Pick<Office.AddinCommands.Event, "completed">;

/** The ribbon's commands by the names the manifest gives them. */
export function commandsOf(desk: Desk, showPane: () => Promise<unknown>) {
  return {
    /** *Kontrollera*: the pane shows the outcome, whatever it is. */
    checkVariances: (event: Completable) =>
      toTheEnd(event, async () => {
        try {
          await desk.check();
        } finally {
          await showPane();
        }
      }),
    /** *Ta bort markeringar*: the pane is shown only where something stood in the way. */
    clearMarks: (event: Completable) =>
      toTheEnd(event, async () => {
        const { fault } = await desk.clearMarks();
        if (fault !== null) await showPane();
      }),
  };
}

/** Excel keeps a button busy until it is told that the command has ended, so that is said on failure too. */
async function toTheEnd(event: Completable, command: () => Promise<unknown>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}

export function registerCommands(desk: Desk): void {
  const commands = commandsOf(desk, () => Office.addin.showAsTaskpane());
  for (const [name, command] of Object.entries(commands))
    Office.actions.associate(name, (event: Completable) => void command(event));
}
