// What a browser in the room and Genbo say to each other: JSON, a message a frame. Bytes of Yjs are in base64.
import { z } from "zod";

/** The page of the desk, of those who follow, and on the wall: `?vy=` of the socket's address. */
export const views = ["skriv", "las", "duk"] as const;
export type View = (typeof views)[number];

/** A row whose text is written live stands in the document of one item, as the Y.Text of the row's id. In a response each
 *  part is an item, and its text its only row. */
const id = z.uuid();
const bytes = z.base64().max(350_000);

/** What a browser says. */
export const fromBrowser = z.discriminatedUnion("kind", [
  /** First, and whenever the browser wants to know that it is whole. `texts`: the state vector of each item's document
   *  that it has; `parts`: the hash of each part that it has been sent here (not of those that came with the page). */
  z.object({
    kind: z.literal("hello"),
    texts: z.record(id, bytes).default({}),
    parts: z.record(z.string().max(100), z.string().max(60)).default({}),
  }),
  /** An update of a document: of an item, or of a part of a response. `id` is the browser's own name of it; sent twice it counts once. */
  z.object({ kind: z.literal("write"), id, item: id, update: bytes }),
  /** Where the caret stands: a live text (`row`) of an item, or nowhere. */
  z.object({ kind: z.literal("at"), at: z.object({ item: id, row: id }).nullable() }),
]);
export type FromBrowser = z.infer<typeof fromBrowser>;

/** A part of the page. Its html has no `avsandare` and no `nytt`: the browser fills these in. */
export interface SentPart {
  readonly html: string;
  readonly hash: string;
}

/** A live text of an item. */
export interface Place {
  readonly item: string;
  readonly row: string;
}

export interface PersonHere {
  readonly name: string;
  readonly at: Place | null;
}

/** - `gone`: the item is not there for him, or not his to write. `closed`: nothing can be written there now. `unreadable`: no update
 *    of such a document, or one that makes a text longer than a row holds. */
export type WriteRefusal = "gone" | "closed" | "unreadable";

/** What Genbo says. */
export type FromRoom =
  /** Answers each hello; all that it leads to comes before its `whole`. `now` is Genbo's clock, in ISO. */
  | { readonly kind: "welcome"; readonly now: string }
  | { readonly kind: "whole" }
  /** Genbo may have missed something, or he sees other things than before: the browser says hello anew. */
  | { readonly kind: "again" }
  /** To the desk: what the browser lacks of an item's document. With `vector`, in answer to hello, what Genbo has: the
   *  browser sends what that lacks. */
  | { readonly kind: "texts"; readonly item: string; readonly update: string; readonly vector?: string }
  /** The update is stored, whatever happens after this. */
  | { readonly kind: "stored"; readonly id: string }
  | { readonly kind: "refused"; readonly id: string; readonly reason: WriteRefusal }
  /** To those who follow: what stands in a row by now. */
  | { readonly kind: "words"; readonly row: string; readonly text: string }
  /** Parts that have changed, null where they are gone. `order`, when it is told, is all parts of the page in their
   *  order; what is not in it is gone. */
  | {
      readonly kind: "parts";
      readonly parts: Readonly<Record<string, SentPart | null>>;
      readonly order?: readonly string[];
    }
  /** To the desk: who else has the page open, and where they write. One line a person. */
  | { readonly kind: "here"; readonly people: readonly PersonHere[] }
  /** Nobody is signed in here any more; the connection is closed after it. */
  | { readonly kind: "signedOut" };

/** Why Genbo closes a connection. After `restarting` a browser comes back at once, after `crowded` in a while; after the
 *  others it does not, before the page is loaded anew. */
export const closing = {
  restarting: 1012,
  crowded: 1013,
  unreadable: 4400,
  signedOut: 4401,
  notHis: 4403,
} as const;
