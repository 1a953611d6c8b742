export { words } from "../checks/words-en.ts";
