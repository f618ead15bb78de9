// What a browser has before it, part by part, and what of it is another than before.
import { createHash } from "node:crypto";
import { renderToString } from "hono/jsx/dom/server";
import type { Part } from "../../../ui/part.ts";
import type { SentPart } from "./protocol.ts";

interface Made extends SentPart {
  /** What it was made of. */
  readonly of: string;
  /** The same without what is sent as text: live texts, and what counts them. */
  readonly frame: string;
}

export interface Screen {
  readonly parts: ReadonlyMap<string, Made>;
  readonly order: readonly string[];
}

/** Makes anew what is made of something else than before. */
export function screenOf(parts: readonly Part[], before: Screen | null): Screen {
  const made = new Map<string, Made>();
  for (const part of parts) made.set(part.id, madeOf(part, before?.parts.get(part.id)));
  return { parts: made, order: [...made.keys()] };
}

function madeOf({ of, shown }: Part, before: Made | undefined): Made {
  const known = JSON.stringify([of]);
  if (before?.of === known) return before;
  const html = htmlOf(shown);
  return { of: known, html, hash: hashOf(html), frame: hashOf(withoutTexts(html)) };
}

export function partMade(part: Part): SentPart {
  const html = htmlOf(part.shown);
  return { html, hash: hashOf(html) };
}

const htmlOf = (shown: Part["shown"]): string => nobodys(renderToString(<>{shown()}</>));

/** Without the names of what is to be added, which every browser makes of its own. */
const nobodys = (html: string): string => html.replaceAll(/(name="nytt" value=")[^"]*/g, "$1");

// Each begins with words, which are found at once: what looks back, or begins with "<", is tried at every sign.
const withoutTexts = (html: string): string =>
  html
    .replaceAll(/( data-(?:text|words)="[^>]*>)[^<]*/g, "$1")
    .replaceAll(/(name="revision" value=")[^"]*/g, "$1");

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);

export interface Changes {
  readonly parts: Readonly<Record<string, SentPart | null>>;
  readonly order?: readonly string[];
}

/** What those lack who had the one before; null where they lack nothing. */
export function changesFrom(before: Screen, now: Screen): Changes | null {
  return changes(before.order, now, ([id, made]) => before.parts.get(id)?.frame !== made.frame);
}

/** What somebody lacks who has parts with these hashes; to him the order is told in any case. */
export function lackedBy(hashes: Readonly<Record<string, string>>, now: Screen): Changes {
  const lacked = changes(Object.keys(hashes), now, ([id, made]) => hashes[id] !== made.hash);
  return { parts: lacked?.parts ?? {}, order: now.order };
}

function changes(
  had: readonly string[],
  now: Screen,
  isChanged: (part: [string, Made]) => boolean,
): Changes | null {
  const sent = [...now.parts].filter(isChanged).map(([id, { html, hash }]) => [id, { html, hash }] as const);
  const gone = had.filter((id) => !now.parts.has(id)).map((id) => [id, null] as const);
  const parts = Object.fromEntries([...sent, ...gone]);
  const isSameOrder = had.length === now.order.length && had.every((id, i) => id === now.order[i]);
  if (isSameOrder && sent.length === 0) return null;
  return isSameOrder ? { parts } : { parts, order: now.order };
}
