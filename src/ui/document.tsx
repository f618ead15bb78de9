import type { PropsWithChildren } from "hono/jsx";
import { raw } from "hono/html";
import type { Language } from "../lib/language.ts";
import { assetPath } from "../platform/web/assets.ts";
import { messages } from "./messages.ts";

interface Props {
  language: Language;
  /** From the nearest to the farthest: "Möten", "Sjöbygdens samverkan". */
  title: readonly (string | undefined)[];
  /** Client scripts by name, "words" for ui/client/words.ts. */
  scripts?: readonly string[] | undefined;
  /** Of the body. */
  class?: string;
}

/** A document with nothing in it yet: its content is a `main` named `innehall`, with what stands around it. Most pages
 *  are a `Page`. */
export function Document({ language, title, scripts = [], children, ...own }: PropsWithChildren<Props>) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <title>{[...title, "Genbo"].filter(Boolean).join(" – ")}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={assetPath("style.css")} />
          <link rel="preload" href={assetPath(font)} as="font" type="font/woff2" crossorigin="anonymous" />
          <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
          {scripts.map((name) => (
            <script type="module" src={assetPath(`${name}.js`)}></script>
          ))}
        </head>
        <body id="start" class={own.class}>
          <a class="skip" href="#innehall">
            {messages[language].skip}
          </a>
          {children}
        </body>
      </html>
    </>
  );
}

const font = "source-sans-3-latin-wght-normal.woff2";
