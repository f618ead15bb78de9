// What a made-up cooperation is asked by an authority, and what it answers together.
import type { Audience, Said } from "./things.ts";

/** Its word is its title. */
export interface Consultation extends Said {
  readonly number: number;
  readonly own: Audience;
  readonly body: string;
  readonly stage: "watched" | "drafting" | "commenting" | "adopted" | "submitted";
  /** Everybody may read what was submitted. */
  readonly isPublic: boolean;
  readonly sender: string;
  readonly background: string;
  readonly question: string;
  /** By his number among the accounts: who took its steps, and who has said something of the draft. */
  readonly taker: number;
  readonly commenter: number;
  /** Of the audience of those who write. */
  readonly group: number;
  readonly step: string;
  readonly paper: Said & { readonly file: string };
  /** A part in which nothing is written. */
  readonly summary: string;
  /** With who writes it. */
  readonly part: Said & { readonly title: string; readonly owner: string };
  /** What was written in it, and thrown away again. */
  readonly thrown: string;
  readonly comment: Said & { readonly paragraph: string; readonly answer: string };
  readonly answer: Said & { readonly organisation: string; readonly file: string };
  /** One that was taken back, and the one that stands. */
  readonly withdrawn: Said;
  readonly submission: (Said & { readonly file: string }) | null;
}
