// What stands beside a record when it is given out as minutes: who signs, and what has been said since.

export interface Beside {
  /** Not adjusted yet. */
  readonly isDraft?: boolean;
  /** Whoever signs; where nobody is named, the minute-taker and the chair of formal minutes. */
  readonly signers?: readonly Signer[];
  /** Numbers of items that were adjusted at the table. */
  readonly adjustedAtOnce?: readonly string[];
  readonly annexes?: readonly { readonly number: number; readonly title: string }[];
  /** Approved text is never changed: what was wrong in it is said after it. */
  readonly corrections?: readonly {
    readonly day: string;
    /** The item's number; null of the minutes as a whole. */
    readonly item: string | null;
    readonly text: string;
  }[];
  readonly notice?: Notice | null;
}

export interface Signer {
  readonly role: "secretary" | "chair" | "adjuster";
  readonly name: string;
  /** Signed in Genbo; null where a line is to be signed by hand. */
  readonly signedOn: string | null;
}

/** Of adjusted minutes on the notice board. */
export interface Notice {
  readonly postedOn: string;
  readonly appealUntil: string;
  readonly downOn: string;
  readonly keptAt: string;
}
