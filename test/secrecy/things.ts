// What there is in a made-up installation.
import type { Consultation } from "./consultation-things.ts";
import type { Round } from "./round-things.ts";
import type { Deed, Planning, Run, RunItem } from "./run-things.ts";

export type Audience =
  | { readonly kind: "public" }
  | { readonly kind: "cooperation" }
  | { readonly kind: "body"; readonly body: string }
  /** Those who run a body's meetings. */
  | { readonly kind: "desk"; readonly body: string }
  | { readonly kind: "closed"; readonly number: number; readonly persons: readonly string[] };

/** A word that nothing else says. */
export interface Said {
  readonly id: string;
  readonly word: string;
}

export interface Told extends Said {
  /** What was said of this very thing. */
  readonly own: Audience | null;
}

export interface Meeting extends Told {
  readonly own: Audience;
  readonly cooperation: string;
  readonly body: string;
  /** Its day, too. */
  readonly slug: string;
  readonly attendees: readonly string[];
  readonly items: readonly Item[];
  readonly document: Document;
  /** Something in its minutes is masked, and something was let pass. */
  readonly masked: Said | null;
  readonly passed: Said | null;
  /** None where it is known from its minutes alone. */
  readonly run: Run | null;
}

export interface Document extends Told {
  readonly sha256: string;
  /** What stands in the file as it came, and the path that it came from. */
  readonly original: string;
  readonly path: string;
  /** What somebody said that it says. */
  readonly correction: Said;
}

export interface Item extends Told {
  readonly slug: string;
  readonly presenter: string;
  readonly proposal: Said | null;
  readonly mention: Said | null;
  readonly contradiction: Said | null;
  readonly input: Told;
  /** With the words that are masked in it, where some are. */
  readonly decision: Told & { readonly slug: string; readonly masked: string | null };
  /** Some come back at another meeting. */
  readonly assignment: Told & { readonly holder: string; readonly returns: string | null };
  /** What has become of the assignment. */
  readonly deed: Deed;
  readonly run: RunItem | null;
}

export interface Party extends Said {
  readonly kind: "person" | "organisation" | "body";
  readonly slug: string;
  /** Another spelling of it. */
  readonly alias: string;
}

export interface Cooperation extends Said {
  readonly slug: string;
  /** The public finds it. */
  readonly isOpened: boolean;
  /** An organisation that is a member. */
  readonly member: string | null;
  readonly persons: readonly Party[];
  readonly bodies: readonly Party[];
  readonly organisations: readonly Party[];
  readonly meetings: readonly Meeting[];
  readonly import: Said & { readonly failed: string; readonly scan: Said };
  /** Two who may be the same. */
  readonly likeness: { readonly id: string; readonly left: string; readonly right: string } | null;
  /** Two who were merged by mistake. */
  readonly merge: { readonly id: string; readonly kept: string; readonly merged: string } | null;
  /** What the minutes of one meeting tell of the day of another. */
  readonly dating: (Said & { readonly meeting: string; readonly witness: string }) | null;
  readonly planning: Planning;
  readonly rounds: readonly Round[];
  readonly consultations: readonly Consultation[];
}

export interface Term {
  readonly from: string;
  readonly until: string | null;
  /** Today. */
  readonly holds: boolean;
}

export interface Mandate extends Term {
  readonly id: string;
  readonly cooperation: string;
  readonly body: string;
  readonly person: string;
  readonly organisation: string;
  readonly role: "member" | "substitute" | "chair" | "secretary" | "convener";
}

export interface Role extends Term {
  readonly id: string;
  readonly cooperation: string;
  readonly role: "secretariat" | "contributor" | "reader" | "registrar";
  /** Of a registrar, and of a contributor who writes for one. */
  readonly organisation: string | null;
  readonly body: string | null;
}

export interface Account extends Said {
  readonly email: string;
  readonly persons: readonly string[];
  readonly roles: readonly Role[];
  readonly isAdministrator: boolean;
  readonly isClosed: boolean;
  /** What it has in the database besides. */
  readonly session: string;
  readonly passkey: string;
  readonly mail: string;
}

export interface World {
  readonly cooperations: readonly Cooperation[];
  readonly mandates: readonly Mandate[];
  readonly accounts: readonly Account[];
}
