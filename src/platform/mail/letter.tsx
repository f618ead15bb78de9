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

/** A paragraph, or an address on a line of its own. */
export type Part = string | { link: string };

export function letterOf(language: Language, subject: string, parts: readonly Part[]): Letter {
  return {
    subject: subject.replaceAll(/\s+/g, " ").trim(),
    text: `${parts.map((part) => (typeof part === "string" ? part : part.link)).join("\n\n")}\n`,
    html: `<!doctype html>${renderToString(<Html language={language} parts={parts} />)}`,
  };
}

function Html({ language, parts }: { language: Language; parts: readonly Part[] }) {
  return (
    <html lang={language}>
      <meta charset="utf-8" />
      <body>
        {parts.map((part) => (
          <p>{typeof part === "string" ? part : <a href={part.link}>{part.link}</a>}</p>
        ))}
      </body>
    </html>
  );
}
