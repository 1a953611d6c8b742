export { missingSentence } from "../domain/missing.ts";
