/**
 * Watches the start from outside: where Office.js is blocked, or its `onReady` never answers, nothing else of ours runs.
 * Reported of Excel for the web and of blocked networks: onReady hangs and never rejects (office-js #6040, #6148);
 * a reload often helps, so it is tried twice before the user is told.
 */
const PATIENCE_MS = 8_000;
const RELOADS = 2;
const KEY = "partner-reloads";

function reloadsSoFar(): number {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    return RELOADS; // storage is refused: a count cannot be kept, so nothing is reloaded
  }
}

function keepReloads(count: number): void {
  try {
    sessionStorage.setItem(KEY, String(count));
  } catch {
    // refused: see above
  }
}

function tellUser(): void {
  document.getElementById("start-failed")?.removeAttribute("hidden");
  document.getElementById("start-again")?.addEventListener("click", () => {
    keepReloads(0);
    location.reload();
  });
}

const timer = setTimeout(() => {
  const reloads = reloadsSoFar();
  if (reloads >= RELOADS) return tellUser();
  keepReloads(reloads + 1);
  location.reload();
}, PATIENCE_MS);

addEventListener("partner-started", () => {
  clearTimeout(timer);
  keepReloads(0);
  document.getElementById("start-failed")?.setAttribute("hidden", "");
});
