export { UNVERIFIED, presetWords } from "../checks/presets/preset-words.ts";
export { PRESET_IDS, PRESETS, isPreset } from "../checks/presets/presets.ts";
export type { PresetId } from "../checks/presets/presets.ts";
