export interface Forbidden {
  /** `Worksheet.copy` */
  readonly member: string;
  readonly kind: "call" | "set";
  readonly why: string;
  readonly example: string;
}
export interface UsedAlthough {
  readonly member: string;
  /** What is told of it. */
  readonly told: string;
  readonly why: string;
  readonly example: string;
}
export const USED_ALTHOUGH: readonly UsedAlthough[];
export const CLEARS_UNDO: readonly Forbidden[];
export const NO_UNDO_LOSS: readonly { readonly selector: string; readonly message: string }[];
