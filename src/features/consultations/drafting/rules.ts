// The response while it is written: the summary first, then what is said of each proposal, then sections.
import type { ResponsePart, ResponseStance } from "../../../platform/db/consultations-schema.ts";

export const stances = ["supports", "with-remarks", "opposes", "no-view"] as const;

/** What is said of a part beside its text. */
export interface PartHead {
  readonly title: string;
  readonly stance: ResponseStance | null;
  readonly ownerId: string | null;
}

export interface DraftPart extends PartHead {
  readonly id: string;
  readonly text: string;
  readonly kind: ResponsePart;
  readonly ownerName: string | null;
}

const order: readonly ResponsePart[] = ["summary", "proposal", "section"];

export const inOrder = <Part extends Pick<DraftPart, "kind">>(parts: readonly Part[]): readonly Part[] =>
  order.flatMap((kind) => parts.filter((each) => each.kind === kind));

/** Each is commented on by itself. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export type DraftRefusal = "closed" | "gone" | "changed" | "no-title" | "no-owner" | "is-summary";
