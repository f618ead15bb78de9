import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

/** What the script shows when the browser gives no key, and what stands there without it. */
export function Failures({ language }: { language: Language }) {
  const { failures, noScript } = messages[language];
  return (
    <>
      {Object.entries(failures).map(([why, sentence]) => (
        <div role="alert" data-failure={why} hidden>
          <p class="notice red">{sentence}</p>
        </div>
      ))}
      <noscript>
        <p class="notice amber">{noScript}</p>
      </noscript>
    </>
  );
}
