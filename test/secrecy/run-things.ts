// What there is around meetings that are prepared, held and minuted here.
import type { Said, Told } from "./things.ts";

export type Stage = "planned" | "called" | "cancelled" | "minuting" | "circulated" | "approved";

/** Of one item, or of the whole meeting. */
export interface About extends Said {
  readonly item: string | null;
}

export interface Run {
  readonly stage: Stage;
  /** What it has was decided per capsulam, and nobody came together. */
  readonly isBetween: boolean;
  /** Where those join who are not there. */
  readonly link: string;
  readonly part: Told;
  /** Who has taken its step, by his number among the accounts. */
  readonly taker: number;
  readonly step: Said;
  readonly call: Said;
  /** Of whoever was there: when he was out. */
  readonly outing: string;
  readonly invitee: About & { readonly person: string };
  /** Of the whole meeting, or of its closed part. */
  readonly answer: Said & { readonly isOfPart: boolean };
  readonly round: string;
  /** Of one paragraph, where it is about an item; with what is answered. */
  readonly comment: About & {
    readonly input: string | null;
    readonly person: string;
    readonly answer: string;
  };
  readonly adjustment: About & { readonly person: string };
  readonly notice: About;
  readonly correction: About;
  /** As it was signed on paper, where the minutes are approved; with what its file says. */
  readonly copy: Said & { readonly file: string; readonly isWithdrawn: boolean };
}

export interface RunItem {
  readonly isInPart: boolean;
  readonly background: string;
  readonly annex: Told & { readonly number: number; readonly file: string };
  /** Of one who is there, but not for this. */
  readonly absence: { readonly id: string; readonly person: string };
  readonly registered: Said & { readonly organisation: string };
  /** When it was taken up. */
  readonly turn: string;
  /** What was done to its decision at the table. */
  readonly act: Said;
  /** What yes meant, and who answered. */
  readonly vote: Said & { readonly person: string };
  readonly reservation: Said & { readonly person: string };
  /** The meeting that was none, and is reported here. */
  readonly reported: string | null;
  /** The assignment that comes back here. */
  readonly watched: string | null;
}

/** Something done with an assignment: told at a meeting, or by itself. */
export interface Deed extends Said {
  readonly person: string;
  readonly doer: number;
  readonly meeting: string | null;
}

/** What a cooperation plans, and what is wished for in it. */
export interface Planning {
  /** How a body works, by the place where it meets. */
  readonly forms: readonly { readonly body: string; readonly word: string }[];
  readonly dates: Said & {
    readonly day: Said & { readonly body: string; readonly name: string; readonly meeting: string | null };
  };
  readonly event: Said;
  readonly wish: Wish | null;
  /** At the foot of its papers. */
  readonly line: string;
}

export interface Wish extends Said {
  readonly body: string;
  /** By his number among the accounts. */
  readonly wisher: number;
  readonly background: string;
  readonly isWaiting: boolean;
  /** What the desk has answered. */
  readonly answer: string;
  readonly meeting: string | null;
  readonly item: string | null;
}

/** An agenda is a draft until the meeting is called, and minutes until they have been sent round. */
export const isAgendaDraft = ({ stage }: Run): boolean => stage === "planned";
export const areMinutesDraft = ({ stage }: Run): boolean => stage !== "circulated" && stage !== "approved";
