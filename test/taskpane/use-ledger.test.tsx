/** @jest-environment jsdom */
import "./setup.ts";
import { act, renderHook } from "@testing-library/react";
import type { LedgerDesk, LedgerState } from "../../src/review/ledger-desk.ts";
import { useLedger } from "../../src/taskpane/ledgers/use-ledger.ts";

test("what was asked before the ledger was taken away does not bring it back", async () => {
  let answer: (state: LedgerState) => void = () => undefined;
  const desk = { state: () => new Promise((resolve) => (answer = resolve)) } as Partial<LedgerDesk> as LedgerDesk;
  const { result } = renderHook(() => useLedger(desk, null));
  await act(() => result.current.act(async () => null));
  await act(async () => answer({ files: [{ name: "huvudbok.se" }] } as never));
  expect(result.current).toMatchObject({ state: null, isBusy: false });
});
