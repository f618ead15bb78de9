// Words that know where they stand: a string in which every character remembers its offset in the source text.
// Cleaning, joining and cutting keep the offsets, so that every fact read can point at the words it came from.
import type { Spans } from "../record.ts";
import type { Repair } from "../source-text.ts";

export interface Passage {
  readonly text: string;
  /** at[i] is the offset in the source text of text[i]; -1 for what was put in (the space where lines are joined). */
  readonly at: readonly number[];
}

export const nothing: Passage = { text: "", at: [] };

/** The source text from start to end as it stands. */
export function passage(source: string, start = 0, end = source.length): Passage {
  const at: number[] = [];
  for (let offset = start; offset < end; offset += 1) at.push(offset);
  return { text: source.slice(start, end), at };
}

/** As String.slice, negative indexes included. */
export function slice(whole: Passage, start: number, end?: number): Passage {
  return { text: whole.text.slice(start, end), at: whole.at.slice(start, end) };
}

export function trim(whole: Passage): Passage {
  const { length } = whole.text.trim();
  if (length === whole.text.length) return whole;
  const start = whole.text.length - whole.text.trimStart().length;
  return slice(whole, start, start + length);
}

export function join(parts: readonly Passage[], separator = " "): Passage {
  const at: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (i > 0) for (let put = 0; put < separator.length; put += 1) at.push(-1);
    for (const offset of part.at) at.push(offset);
  }
  return { text: parts.map((part) => part.text).join(separator), at };
}

/** Replaces what the pattern (with the g flag) finds; what is put in has the place of what it replaces. */
export function replace(whole: Passage, pattern: RegExp, put: string | ((found: string) => string)): Passage {
  const parts: Passage[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(pattern)) {
    const place = whole.at[match.index] ?? -1;
    const text = typeof put === "string" ? put : put(match[0]);
    parts.push(slice(whole, from, match.index), {
      text,
      at: Array.from({ length: text.length }, () => place),
    });
    from = match.index + match[0].length;
  }
  return parts.length === 0 ? whole : join([...parts, slice(whole, from)], "");
}

/** The source text from start to end with other words where it was damaged, each in the place of what it stands for.
 *  `repairs` are those within, in order. */
export function repaired(
  source: string,
  repairs: readonly Repair[],
  start = 0,
  end = source.length,
): Passage {
  if (repairs.length === 0) return passage(source, start, end);
  const parts: Passage[] = [];
  let from = start;
  for (const { word, ...place } of repairs) {
    const { length } = word;
    const at = Array.from({ length }, (_, i) =>
      i === length - 1 ? place.end - 1 : Math.min(place.start + i, place.end - 1),
    );
    parts.push(passage(source, from, place.start), { text: word, at });
    from = place.end;
  }
  return join([...parts, passage(source, from, end)], "");
}

/** Splits at what the pattern finds, which goes. */
export function split(whole: Passage, pattern: RegExp): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  const everywhere = pattern.global ? pattern : new RegExp(pattern, `${pattern.flags}g`);
  for (const match of whole.text.matchAll(everywhere)) {
    parts.push(slice(whole, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, slice(whole, from)];
}

/** Where the words stand in the source text: runs that are whole but for white space and single dropped characters. */
export function spansOf(words: Passage): Spans {
  const spans: Spans = [];
  for (const offset of trim(words).at) {
    if (offset < 0) continue;
    const last = spans.at(-1);
    if (last !== undefined && offset >= last[0] && offset <= last[1] + 3)
      last[1] = Math.max(last[1], offset + 1);
    else spans.push([offset, offset + 1]);
  }
  return spans;
}
