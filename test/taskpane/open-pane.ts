import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/domain/finding.ts";
import type { Desk } from "../../src/review/desk.ts";
import { type MountedPane, mountPane } from "../../src/taskpane/index.tsx";
import type { ThemeName } from "../../src/taskpane/theme.ts";
import { fakeDesk } from "./fixture.ts";

let pane: MountedPane | null = null;

/** A pane on the page, as its entry mounts it. */
export function openPane<D extends Desk = ReturnType<typeof fakeDesk>>(
  given: { readonly desk?: D; readonly language?: Language; readonly theme?: ThemeName } = {},
) {
  const root = document.body.appendChild(document.createElement("div"));
  const { desk = fakeDesk() as unknown as D, language = "sv", theme = "light" } = given;
  act(() => {
    pane = mountPane(root, { desk, language, theme });
  });
  return { desk, user: userEvent.setup(), pane: pane! };
}

/** Opens the pane and presses the button. */
export async function checkedPane<D extends Desk = ReturnType<typeof fakeDesk>>(
  given: Parameters<typeof openPane<D>>[0] = {},
) {
  const opened = openPane(given);
  await opened.user.click(screen.getByRole("button", { name: /^(Kontrollera|Check the sheet)$/ }));
  await screen.findAllByRole("heading", { level: 2 });
  return opened;
}

export function closePane(): void {
  act(() => pane?.unmount());
  pane = null;
  document.body.replaceChildren();
}
