import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import { againPath, undoingPath } from "../paths.ts";
import { type Press, pressesOf } from "../pressing/rules.ts";
import { toldText } from "../telling/said.ts";
import type { Reviewing } from "./review-page.tsx";

const most = 100;

/** What was corrected, by whom and when; what stands can be undone. */
export function History({ reviewing }: { reviewing: Reviewing }) {
  const { language, cooperation, document } = reviewing;
  const words = messages[language];
  const presses = pressesOf(document.corrections).slice(0, most);
  return (
    <details id="granskning-gjort">
      <summary>
        {words.history} ({presses.length})
      </summary>
      {presses.length === 0 ? (
        <p class="quiet">{words.historyNone}</p>
      ) : (
        <ol class="plain-list review-history">
          {presses.map((press) => (
            <li id={`tryck-${press.batchId}`}>
              <span class="quiet">
                {nameOf(reviewing, press.by)}, {momentText(press.at, language)}:
              </span>{" "}
              <span>{pressText(press, language)}</span>{" "}
              {press.stands ? (
                <form class="review-inline" method="post" action={undoingPath(cooperation, document.id)}>
                  <input type="hidden" name="tryck" value={press.batchId} />
                  <button
                    class="button quiet"
                    type="submit"
                    aria-label={`${words.undo}: ${pressText(press, language)}`}
                  >
                    {words.undo}
                  </button>
                </form>
              ) : (
                <span class="quiet">{press.isUndone ? words.undone : words.replaced}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      <form class="stack-s" method="post" action={againPath(cooperation, document.id)}>
        <p class="quiet">{words.readAgain.text}</p>
        <p>
          <button class="button" type="submit">
            {words.readAgain.button}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Of whoever did it; nobody is the terminal. */
export function nameOf({ language, accounts }: Reviewing, account: string | null): string {
  return (account === null ? undefined : accounts.get(account)) ?? messages[language].genbo;
}

export function pressText({ kind, facts, corrections }: Press, language: Language): string {
  const { done, parts } = messages[language];
  const [first] = facts;
  const what = first === undefined ? parts[corrections[0]?.part ?? "item"] : toldText(first, language);
  if (kind === "accepted") return done.accepted(facts.length, what);
  return kind === "split" ? done.split(facts.length, what) : done[kind](what);
}
