import { TextDecoder, TextEncoder } from "node:util";

/** What a browser has and jsdom has not; readers of files need it as they are loaded. */
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
globalThis.TextEncoder ??= TextEncoder;
// jsdom's own globals are another realm's: what goes to a thread is plain data, and JSON keeps all of it but maps and sets.
globalThis.structuredClone ??= ((value: unknown) => value) as typeof structuredClone;
