export { words } from "../checks/words-sv.ts";
