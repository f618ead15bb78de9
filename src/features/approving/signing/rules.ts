// Who adjusts minutes by signing them. What was signed is the very text: changed since, it must be signed anew.
export interface Adjustment {
  readonly id: string;
  /** None of the whole minutes. */
  readonly itemId: string | null;
  readonly personId: string;
  readonly name: string;
  readonly role: "chair" | "adjuster" | "secretary";
  readonly signedAt: Date | null;
  readonly cameBy: "page" | "link" | "paper" | null;
  readonly sha256: string | null;
}

export type Standing = "waiting" | "signed" | "void";

/** `sha256` is of the text as it is now. What has been approved is never weighed again. */
export function standingOf(
  { signedAt, sha256: signed }: Pick<Adjustment, "signedAt" | "sha256">,
  sha256: string,
  isApproved: boolean,
): Standing {
  if (signedAt === null) return "waiting";
  return isApproved || signed === sha256 ? "signed" : "void";
}

export const areAllSigned = (
  adjustments: readonly Pick<Adjustment, "signedAt" | "sha256">[],
  sha256: string,
): boolean =>
  adjustments.length > 0 && adjustments.every((each) => standingOf(each, sha256, false) === "signed");

export type SigningRefusal =
  | "not-now"
  | "round-open"
  | "nobody"
  | "not-asked"
  | "changed"
  | "not-all-seen"
  | "no-day";
