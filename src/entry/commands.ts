import type { Desk } from "../review/desk.ts";
import type { Destination } from "../taskpane/places.ts";

type Completable = Pick<Office.AddinCommands.Event, "completed">;

/** The ribbon's commands by the names the manifest gives them. */
export function commandsOf(desk: Desk, showPane: (destination?: Destination) => Promise<unknown>) {
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
    /** *Klistra in tabell*: the pane is shown where a table is pasted. */
    pasteTable: (event: Completable) => toTheEnd(event, () => showPane({ place: "read", intent: "paste" })),
    /** *Text till nämnden*: the pane is shown where the text is made. */
    boardText: (event: Completable) => toTheEnd(event, () => showPane({ place: "report" })),
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

export function registerCommands(desk: Desk, open: (destination: Destination) => void): void {
  const commands = commandsOf(desk, (destination) => {
    if (destination) open(destination);
    return Office.addin.showAsTaskpane();
  });
  for (const [name, command] of Object.entries(commands))
    Office.actions.associate(name, (event: Completable) => void command(event));
}
