// The last step for every format: composed letters, "\n" alone between lines, and nothing a database cannot hold.
// The places of the emphasised lines move with the text.
import type { SourceText } from "../source-text.ts";

const lineEnd = /\r\n|[\r\u0085\u2028\u2029\v]/g;
// NUL and the other control characters but tab, line feed and form feed; and byte order marks.
// oxlint-disable-next-line no-control-regex
const unstorable = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFEFF]/g;

export function tidy(source: SourceText): SourceText {
  const pieces: string[] = [];
  const emphasis: SourceText["emphasis"] = [];
  let [from, length] = [0, 0];
  const take = (until: number) => {
    const piece = clean(source.text.slice(from, until));
    pieces.push(piece);
    [from, length] = [until, length + piece.length];
  };
  for (const mark of source.emphasis) {
    take(mark.start);
    emphasis.push({ ...mark, start: length });
  }
  take(source.text.length);
  return { ...source, text: pieces.join(""), emphasis };
}

function clean(text: string): string {
  return text.replace(lineEnd, "\n").replace(unstorable, "").toWellFormed().normalize("NFC");
}
