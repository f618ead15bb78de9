// What a browser has before it, part by part, and what of it is another than before.
import { createHash } from "node:crypto";
import { setImmediate as breath } from "node:timers/promises";
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

/** Makes anew what is made of something else than before, and tells of each part as soon as it is made; between two of
 *  them others get their turn, since the parts of a large meeting take longer than a keystroke may. */
export async function screenOf(
  parts: readonly Part[],
  before: Screen | null,
  changed: (changes: Changes) => void,
): Promise<Screen> {
  const made = new Map<string, Made>();
  for (const part of parts) {
    const had = before?.parts.get(part.id);
    const now = madeOf(part, had);
    made.set(part.id, now);
    if (had === now) continue;
    if (had !== undefined && had.frame !== now.frame) changed({ parts: { [part.id]: sent(now) } });
    await breath();
  }
  const screen = { parts: made, order: [...made.keys()] };
  const moved = before === null ? null : movedBetween(before, screen);
  if (moved !== null) changed(moved);
  return screen;
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

/** Parts that have come and gone, and the order of all; null where they stand as before. */
function movedBetween(before: Screen, now: Screen): Changes | null {
  const isSame =
    before.order.length === now.order.length && before.order.every((id, i) => id === now.order[i]);
  if (isSame) return null;
  const come = [...now.parts].flatMap(([id, made]) =>
    before.parts.has(id) ? [] : [[id, sent(made)] as const],
  );
  return { parts: Object.fromEntries([...come, ...goneFrom(before.order, now)]), order: now.order };
}

/** What somebody lacks who has parts with these hashes; to him the order is told in any case. */
export function lackedBy(hashes: Readonly<Record<string, string>>, now: Screen): Changes {
  const lacked = [...now.parts].flatMap(([id, made]) =>
    hashes[id] === made.hash ? [] : [[id, sent(made)] as const],
  );
  return { parts: Object.fromEntries([...lacked, ...goneFrom(Object.keys(hashes), now)]), order: now.order };
}

const goneFrom = (had: readonly string[], now: Screen) =>
  had.flatMap((id) => (now.parts.has(id) ? [] : [[id, null] as const]));

const sent = ({ html, hash }: Made): SentPart => ({ html, hash });
