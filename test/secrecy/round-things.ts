// What a made-up cooperation asks its members, and what each has said.
import type { RepliesSeen, RoundKind } from "../../src/platform/db/rounds-schema.ts";
import type { Stance } from "../../src/features/rounds/form/rules.ts";
import type { Audience, Said } from "./things.ts";

/** Its word is its question. */
export interface Round extends Said {
  readonly number: number;
  readonly own: Audience;
  readonly kind: RoundKind;
  readonly stage: "draft" | "open" | "closed" | "cancelled";
  /** No draft is, nor all that were cancelled. */
  readonly isOpened: boolean;
  readonly deadline: string;
  readonly background: string;
  /** What its form asks. */
  readonly label: string;
  readonly body: string | null;
  /** What it comes from. */
  readonly item: string | null;
  readonly decision: string | null;
  readonly seen: RepliesSeen;
  /** There before its item was closed, opened or sent out. */
  readonly isEarly: boolean;
  /** By his number among the accounts. */
  readonly maker: number;
  readonly paper: Said & { readonly file: string };
  readonly isOfMembers: boolean;
  /** What closing made: a word in its result, and the meeting where that stands. */
  readonly made: { readonly word: string; readonly meeting: string | null };
  readonly asked: readonly Asked[];
}

/** A municipality, or a member who speaks for himself. */
export interface Asked {
  readonly id: string;
  readonly organisation: string | null;
  readonly person: string | null;
  /** Of the audience that is theirs alone. */
  readonly number: number;
  readonly answerers: readonly Answerer[];
  /** In the order in which they came; a late one comes last. */
  readonly replies: readonly Reply[];
  readonly handover: Handover | null;
  readonly file: (Said & { readonly content: string; readonly isNamed: boolean }) | null;
}

export interface Answerer {
  readonly id: string;
  readonly person: string;
  /** A word in his address. */
  readonly email: string;
  readonly mail: Said;
}

export interface Reply extends Said {
  readonly answerer: string | null;
  readonly stance: Stance;
  /** What is said in a field of the form. */
  readonly answer: string;
  readonly isOutside: boolean;
  readonly isLate: boolean;
  readonly cameBy: "link" | "page" | "mail" | "desk";
  /** The mail that it stands in. */
  readonly mail: Said | null;
  readonly fileId: string | null;
}

/** Its word is the name of whoever is asked. */
export interface Handover extends Said {
  readonly answerer: string;
  readonly email: string;
  readonly note: string;
  readonly answer: string;
  readonly words: string;
}
