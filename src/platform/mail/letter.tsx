// What a mail says: the same words as plain text and as simple HTML, without pictures or anything that tells the
// sender whether it was read.
import { renderToString } from "hono/jsx/dom/server";
import type { Language } from "../../lib/language.ts";

export interface Letter {
  /** One line. */
  subject: string;
  text: string;
  html: string;
}

/** A paragraph, what the mail is about, an address on a line of its own, or lines under each other. */
export type Part = string | { about: string } | { link: string } | { lines: readonly Line[] };
/** Words, or what is had at an address. */
type Line = string | { readonly words: string; readonly link: string };

export function letterOf(language: Language, subject: string, parts: readonly Part[]): Letter {
  return {
    subject: subject.replaceAll(/\s+/g, " ").trim(),
    text: `${parts.map(textOf).join("\n\n")}\n`,
    html: `<!doctype html>${renderToString(<Html language={language} parts={parts} />)}`,
  };
}

function textOf(part: Part): string {
  if (typeof part === "string") return part;
  if ("about" in part) return part.about;
  return "link" in part
    ? part.link
    : part.lines.map((line) => (typeof line === "string" ? line : `${line.words}: ${line.link}`)).join("\n");
}

/** Lines that can be read, and addresses that widen no telephone; colours are the reader's own. */
const style = "max-width:40em;font-family:sans-serif;line-height:1.5;overflow-wrap:anywhere";

function Html({ language, parts }: { language: Language; parts: readonly Part[] }) {
  return (
    <html lang={language}>
      <meta charset="utf-8" />
      <body style={style}>
        {parts.map((part) => (
          <Paragraph part={part} />
        ))}
      </body>
    </html>
  );
}

function Paragraph({ part }: { part: Part }) {
  if (typeof part === "string") return <p>{part}</p>;
  if ("about" in part)
    return (
      <p>
        <strong>{part.about}</strong>
      </p>
    );
  if ("link" in part)
    return (
      <p>
        <a href={part.link}>{part.link}</a>
      </p>
    );
  return (
    <p>
      {part.lines.map((line, index) => (
        <>
          {index === 0 ? null : <br />}
          {typeof line === "string" ? line : <a href={line.link}>{line.words}</a>}
        </>
      ))}
    </p>
  );
}
