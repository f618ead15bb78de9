// What there is in a made-up installation.
export type Audience =
  | { readonly kind: "public" }
  | { readonly kind: "cooperation" }
  | { readonly kind: "body"; readonly body: string }
  | { readonly kind: "closed"; readonly persons: readonly string[] };

export interface Told {
  readonly id: string;
  readonly word: string;
  /** What was said of this very thing. */
  readonly own: Audience | null;
}

export interface Meeting extends Told {
  readonly cooperation: string;
  readonly body: string;
  readonly slug: string;
  readonly attendees: readonly string[];
  readonly items: readonly Item[];
  readonly document: Told & { readonly sha256: string };
}

export interface Item extends Told {
  readonly slug: string;
  readonly presenter: string;
  readonly input: Told;
  readonly decision: Told & { readonly slug: string };
  readonly assignment: Told & { readonly holder: string };
}

export interface Party {
  readonly id: string;
  readonly kind: "person" | "organisation" | "body";
  readonly word: string;
  readonly slug: string;
}

export interface Cooperation {
  readonly id: string;
  readonly slug: string;
  readonly word: string;
  readonly isOpened: boolean;
  readonly persons: readonly Party[];
  readonly bodies: readonly Party[];
  readonly organisations: readonly Party[];
  readonly meetings: readonly Meeting[];
}

export interface Mandate {
  readonly cooperation: string;
  readonly body: string;
  readonly person: string;
  readonly organisation: string;
  readonly holds: boolean;
}

export interface Role {
  readonly cooperation: string;
  readonly role: "secretariat" | "contributor" | "reader" | "registrar";
  readonly organisation: string | null;
  readonly holds: boolean;
}

export interface Account {
  readonly id: string;
  readonly persons: readonly string[];
  readonly roles: readonly Role[];
  readonly isClosed: boolean;
}

export interface World {
  readonly cooperations: readonly Cooperation[];
  readonly mandates: readonly Mandate[];
  readonly accounts: readonly Account[];
}
