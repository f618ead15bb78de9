// An answer shows what it leads to: whatever an answer tells of a meeting has a link there to its place.
import { fact } from "../../meetings/paths.ts";

/** A meeting in an address, in slugs. */
export interface Place {
  readonly cooperation: string;
  readonly body: string;
  readonly meeting: string;
}

/** What of a meeting is shown: a fact of it, or the whole. */
export interface Lead extends Place {
  readonly fact: string | null;
}

/** Something that is for named persons alone. */
export interface ClosedThing extends Place {
  readonly kind: "meeting" | "document" | "item";
  readonly id: string;
  readonly cooperationId: string;
  /** Where it is in the meeting; null where it is to be seen in nothing but the whole. */
  readonly fact: string | null;
  /** Where lists say it, and in what words. */
  readonly said: { readonly at: string; readonly words: string } | null;
}

const link = /"\/([\w-]+)\/moten\/([\w-]+)\/([\w-]+)([^"]+)"/g;

/** Where a text leads. The name of a meeting is not what stands in it. */
export function leadsIn(text: string): Lead[] {
  return [...text.matchAll(link)].flatMap(([, cooperation = "", body = "", meeting = "", rest = ""]) => {
    const at = factAt(rest);
    return at === undefined ? [] : [{ cooperation, body, meeting, fact: at }];
  });
}

/** What the page at an address shows of its own. */
export function leadAt(address: string): Lead[] {
  const [, cooperation, body, meeting, rest = ""] =
    /^\/([\w-]+)\/moten\/([\w-]+)\/([\w-]+)(\/.*)?$/.exec(address) ?? [];
  if (cooperation === undefined || body === undefined || meeting === undefined) return [];
  return [{ cooperation, body, meeting, fact: factAt(rest) ?? null }];
}

function factAt(rest: string): string | null | undefined {
  // What is found in a whole text may be any words of it, and so may what the check points at.
  if (rest.startsWith("#:~:text=") || rest.startsWith("/synlighet")) return null;
  const [, clause] = /^\/beslut\/([\w-]+)/.exec(rest) ?? [];
  if (clause !== undefined) return fact.clause(clause);
  const [, named] = /^\?ord=([\w-]+)/.exec(rest) ?? [];
  if (named !== undefined) return named;
  const [, item] = /^#([\w-]+)$/.exec(rest) ?? [];
  return item === undefined ? undefined : fact.item(item);
}

export const isShown = (thing: ClosedThing, leads: readonly Lead[], text: string): boolean =>
  leads.some(
    (lead) =>
      lead.meeting === thing.meeting &&
      lead.body === thing.body &&
      lead.cooperation === thing.cooperation &&
      (lead.fact === null ||
        lead.fact === thing.fact ||
        (lead.fact === thing.said?.at && says(text, thing.said.words))),
  );

/** What is masked in the words may stand in clear on the page. */
const says = (text: string, words: string): boolean =>
  words.split(/█+/).every((piece) => text.includes(escaped(piece.trim())));

const escaped = (words: string): string =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
