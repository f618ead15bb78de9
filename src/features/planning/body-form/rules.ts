// How a body works: what its legal form asks of its minutes, and what its meetings use to be like.
export const approvals = ["next-meeting", "chair", "adjusters"] as const;
export const numberings = ["plain", "paragraph"] as const;
/** Not at all, by numbers alone, or by names too. */
export const votings = ["none", "count", "roll-call"] as const;

/** When a round is agreed: nobody against of those who were asked, or more than half of them. */
export const roundRules = ["consensus", "majority"] as const;
/** How many must have answered for that. */
export const quorums = ["none", "half", "all"] as const;

export interface BodyForm {
  readonly isFormal: boolean;
  readonly approval: (typeof approvals)[number];
  readonly numbering: (typeof numberings)[number];
  readonly adjusters: number;
  readonly voting: (typeof votings)[number];
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly stopDays: number;
  readonly callDays: number;
  readonly meetingsATerm: number | null;
  readonly roundRule: (typeof roundRules)[number];
  readonly quorum: (typeof quorums)[number];
}

/** Where nobody has said anything: as the database has it. */
export const withoutForm: BodyForm = {
  isFormal: false,
  approval: "next-meeting",
  numbering: "plain",
  adjusters: 0,
  voting: "none",
  starts: null,
  ends: null,
  place: null,
  stopDays: 14,
  callDays: 7,
  meetingsATerm: null,
  roundRule: "consensus",
  quorum: "half",
};
