import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// What jsdom lacks and Fluent UI asks for.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** The system's wish for dark, which tests may change. */
export const system = Object.assign(new EventTarget(), { isDark: false });

window.matchMedia = (media) =>
  Object.assign(Object.create(system) as MediaQueryList, {
    media,
    matches: media.includes("dark") && system.isDark,
    addEventListener: system.addEventListener.bind(system),
    removeEventListener: system.removeEventListener.bind(system),
  });

// The first screen of a run is compiled while a test waits for it. Nothing in the pane is hidden but in the page (what is
// closed is not there), so that looking for hidden elements too only spares jsdom the computing of styles.
configure({ asyncUtilTimeout: 30_000, defaultHidden: true });
jest.setTimeout(120_000);
