import type { Alike } from "../correcting/commands.ts";
import { messages } from "../messages.ts";
import { alikePath } from "../paths.ts";
import { toldText } from "../telling/said.ts";
import type { Reviewing } from "./review-page.tsx";

type Props = { reviewing: Reviewing; alike: readonly Alike[]; like: string | undefined };

/** The latest correction, for the other documents in which the same was read alike: which, and what it would change. */
export function AlikeOffer({ reviewing: { language, cooperation, document }, alike, like }: Props) {
  if (alike.length === 0 || like === undefined) return null;
  const words = messages[language];
  const told = (facts: Alike["from"]) =>
    facts.length === 0 ? words.nothing : facts.map((fact) => toldText(fact, language)).join("; ");
  return (
    <form class="notice stack-s" method="post" action={alikePath(cooperation, document.id)} data-whole>
      <input type="hidden" name="tryck" value={crypto.randomUUID()} />
      <input type="hidden" name="av" value={like} />
      <p>
        <button class="button primary" type="submit" data-key="y">
          {words.alike(alike.length)} <kbd>y</kbd>
        </button>
      </p>
      <details id="granskning-lika" open={alike.length <= 3}>
        <summary>{words.alikeText}</summary>
        <ul class="plain-list">
          {alike.map(({ documentId, fileName, from, becomes }) => (
            <li>
              <label>
                <input type="checkbox" name="handling" value={documentId} checked />{" "}
                <strong translate="no">{fileName}</strong>: {told(from)} → {told(becomes)}
              </label>
            </li>
          ))}
        </ul>
      </details>
    </form>
  );
}
