// A text with what was recognised on those of its pages that are pictures. It is put in between the pages that have a text
// of their own, and nothing of that text becomes another.
import type { PicturePage, SourceText } from "../../source-text.ts";
import { sv } from "../messages.sv.ts";
import { linesOf, sourceOfScan } from "./scan.ts";
import type { RecognisedPage, ScannedPage } from "./scanned-page.ts";

interface Piece {
  /** In the text as it is without any of them. */
  readonly at: number;
  readonly lead: string;
  readonly page: Pick<SourceText, "text" | "emphasis" | "certainty">;
  readonly rest: string;
}

export function withPictures(
  own: SourceText,
  pictures: readonly PicturePage[],
  recognised: readonly RecognisedPage[],
): SourceText {
  const pageOf = new Map(recognised.map(({ number, page }) => [number, page]));
  const starts = [0, ...own.text.matchAll(/\n\n\f/g).map(({ index }) => index + 2)];
  const pieces = pictures.flatMap((picture): Piece[] => {
    const page = pageOf.get(picture.page);
    if (page === undefined) return [];
    const told = sourceOfScan([withoutOwn(page, picture.own)]);
    const text = told.text.trimEnd();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ ...placeOf(own.text, picture, starts[picture.after]), page: { ...told, text } }];
  });
  const unread = pictures.filter(({ page }) => !pageOf.has(page));
  return {
    ...put(own, pieces),
    warnings: [...own.warnings, ...warningsOf(unread, recognised)],
    pictures: unread.length === 0 ? undefined : unread,
  };
}

/** Pages are parted as in any text: a blank line and a form feed. */
function placeOf(text: string, { own }: PicturePage, start = text.length): Omit<Piece, "page"> {
  if (own !== "") return { at: start === 0 ? 0 : start + 1, lead: "", rest: "\n\n" };
  if (start === 0) return { at: 0, lead: "", rest: "\n\n\f" };
  return start === text.length
    ? { at: start, lead: "\n\f", rest: "\n" }
    : { at: start, lead: "\f", rest: "\n\n" };
}

function put(own: SourceText, pieces: readonly Piece[]): SourceText {
  const emphasis: SourceText["emphasis"] = [];
  const certainty = [...(own.certainty ?? [])];
  const putIn: [number, number][] = [];
  let [text, from] = ["", 0];
  const take = (until: number) => {
    const shift = text.length - from;
    for (const { start, kind } of own.emphasis)
      if (start >= from && start < until) emphasis.push({ start: start + shift, kind });
    text += own.text.slice(from, until);
    from = until;
  };
  for (const { at, lead, page, rest } of pieces) {
    take(at);
    const shift = text.length + lead.length;
    for (const { start, kind } of page.emphasis) emphasis.push({ start: start + shift, kind });
    for (const each of page.certainty ?? [])
      certainty.push({ ...each, start: each.start + shift, end: each.end + shift });
    putIn.push([text.length, shift + page.text.length + rest.length]);
    text += lead + page.text + rest;
  }
  take(own.text.length);
  return {
    ...own,
    text,
    emphasis,
    certainty: certainty.length === 0 ? undefined : certainty,
    putIn: putIn.length === 0 ? undefined : putIn,
  };
}

/** What programs have stamped on the page stands in the text already. */
function withoutOwn(page: ScannedPage, own: string): ScannedPage {
  if (own === "") return page;
  const written = new Set(own.toLowerCase().split(/\s+/));
  const lines = linesOf(page.words).filter((words) => {
    const known = words.filter(({ text }) => written.has(text.toLowerCase()));
    return known.length < words.length / 2;
  });
  return { ...page, words: lines.flat() };
}

function warningsOf(
  unread: readonly PicturePage[],
  recognised: readonly RecognisedPage[],
): SourceText["warnings"] {
  const troubled = recognised.filter(({ page }) => page.trouble !== null);
  const numbers = unread.map(({ page }) => page);
  return [
    ...troubled.map(({ number }) => ({ code: "page-unread", message: sv.pageUnread(number) })),
    ...(numbers.length === 0 ? [] : [{ code: "pictures-unread", message: sv.picturesUnread(numbers) }]),
  ];
}
