import { commandsOf } from "../../src/entry/commands.ts";
import { lazyDesk } from "../../src/entry/lazy-desk.ts";
import type { CheckResult, Desk } from "../../src/review/desk.ts";

const RESULT: CheckResult = { kind: "noTable", sheet: "Blad1", problems: [] };

function stub(overrides: Partial<Desk> = {}): Desk & { tell(result: CheckResult): void } {
  const listeners = new Set<(result: CheckResult) => void>();
  return {
    check: async () => RESULT,
    hasChanged: async () => false,
    onCleared: () => () => undefined,
    clearMarks: async () => ({ fault: null }),
    show: async () => "shown",
    read: async () => ({ kind: "read", result: { tables: [], unread: [], problems: [] }, remembered: [] }),
    place: async () => ({ kind: "placed", sheet: "Blad2", address: "A1" }),
    formulas: {
      offers: async () => [],
      insert: async () => ({ kind: "nothing" }),
      copyValues: async () => ({ kind: "nothing" }),
      recalculate: async () => null,
    },
    report: {
      chosen: async () => null,
      make: async () => null,
      write: async () => ({ kind: "nothing" }),
    },
    latest: null,
    onChecked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (result) => listeners.forEach((listener) => listener(result)),
    ...overrides,
  };
}

async function press(name: keyof ReturnType<typeof commandsOf>, desk: Desk) {
  const seen: string[] = [];
  await commandsOf(desk, async () => seen.push("pane"))[name]({ completed: () => seen.push("completed") });
  return seen;
}

describe("the ribbon's commands", () => {
  test("Kontrollera shows the pane and ends", async () => {
    expect(await press("checkVariances", stub())).toEqual(["pane", "completed"]);
  });

  test("Ta bort markeringar ends without the pane, and shows it where something stood in the way", async () => {
    expect(await press("clearMarks", stub())).toEqual(["completed"]);
    expect(await press("clearMarks", stub({ clearMarks: async () => ({ fault: "protected" }) }))).toEqual([
      "pane",
      "completed",
    ]);
  });

  test.each(["checkVariances", "clearMarks"] as const)(
    "%s ends even when everything fails, and says why to the console",
    async (name) => {
      const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
      const fails = () => Promise.reject(new Error("no network"));
      expect((await press(name, stub({ check: fails, clearMarks: fails }))).at(-1)).toBe("completed");
      expect(said).toHaveBeenCalledTimes(1);
      said.mockRestore();
    },
  );
});

describe("a desk fetched when it is first used", () => {
  test("is fetched once, and everything goes through to it", async () => {
    let loads = 0;
    const desk = lazyDesk(async () => {
      loads += 1;
      return stub({ latest: RESULT });
    });
    expect([loads, desk.latest]).toEqual([0, null]);
    expect(await Promise.all([desk.check(), desk.clearMarks(), desk.show({})])).toEqual([
      RESULT,
      { fault: null },
      "shown",
    ]);
    expect([loads, desk.latest]).toEqual([1, RESULT]);
  });

  test("who listened before hears what is found after, until they stop", async () => {
    const real = stub();
    const desk = lazyDesk(async () => real);
    const heard: CheckResult[] = [];
    const stop = desk.onChecked((result) => heard.push(result));
    await desk.check();
    real.tell(RESULT);
    stop();
    real.tell(RESULT);
    expect(heard).toEqual([RESULT]);
  });

  test("is fetched anew after a failure", async () => {
    let tries = 0;
    const desk = lazyDesk(async () => {
      tries += 1;
      if (tries === 1) throw new Error("no network");
      return stub();
    });
    await expect(desk.check()).rejects.toThrow("no network");
    expect(await desk.check()).toBe(RESULT);
  });
});
