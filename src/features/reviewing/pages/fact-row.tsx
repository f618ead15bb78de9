import type { Child } from "hono/jsx";
import { Tag } from "../../../ui/tag.tsx";
import { doubtText, type Shown } from "../../minutes/index.ts";
import { messages } from "../messages.ts";
import { correctingPath, reviewPath } from "../paths.ts";
import { isDoubtful, isSettled, spansText } from "../rules.ts";
import { kindText, saidText } from "../telling/said.ts";
import { FactFields } from "./fact-fields.tsx";
import type { Reviewing } from "./review-page.tsx";

type Props = { reviewing: Reviewing; shown: Shown; isJoinable: boolean };

export const rowId = (key: string): string => `uppgift-${key}`;

/** One fact: what it says, how sure that is, and all that can be done about it. */
export function FactRow({ reviewing, shown, isJoinable }: Props) {
  const { language, cooperation, document, chosen, pictured } = reviewing;
  const words = messages[language];
  const { key, fact } = shown;
  const id = rowId(key);
  const [doubtful, settled] = [isDoubtful(shown), isSettled(shown)];
  const kinds = [
    "review-fact",
    ...(doubtful ? ["doubtful"] : []),
    ...(fact.part === "item" ? ["heading"] : []),
  ];
  return (
    <li
      id={id}
      class={kinds.join(" ")}
      tabindex={-1}
      aria-labelledby={`sagt-${id}`}
      data-scope
      data-item
      data-fact={key}
      data-spans={spansText(fact.spans)}
      data-doubt={doubtful ? String(shown.confidence) : undefined}
      data-chosen={chosen === key ? "" : undefined}
    >
      <form method="post" action={correctingPath(cooperation, document.id)} data-whole>
        <input type="hidden" name="uppgift" value={key} />
        <input type="hidden" name="tryck" value={crypto.randomUUID()} />
        <p class="review-said" id={`sagt-${id}`}>
          <span class="review-kind">{kindText(fact, language)}</span>{" "}
          <span class="review-words" lang="sv">
            {saidText(fact, language)}
          </span>{" "}
          <State reviewing={reviewing} shown={shown} />
          {fact.spans.length === 0 ? null : (
            <a
              class="words-link"
              href={`${reviewPath(cooperation, document.id)}?uppgift=${encodeURIComponent(key)}#${pictured === null ? "ord" : "granskning-kalla"}`}
              data-spans={spansText(fact.spans)}
              aria-label={words.showWords(
                `${kindText(fact, language)} ${saidText(fact, language)}`.slice(0, 80),
              )}
            ></a>
          )}
        </p>
        {doubtful ? <Doubts shown={shown} language={language} /> : null}
        <div class="review-acts">
          <details id={`ratta-${id}`}>
            <summary class="button" data-key="e">
              {words.correct} <kbd>e</kbd>
            </summary>
            <div class="review-fields">
              <FactFields id={id} fact={fact} language={language} />
              <button class="button primary" type="submit" name="gor" value="ratta">
                {words.save}
              </button>
            </div>
          </details>
          {settled ? null : (
            <Deed deed="stammer" keyboard="a" onward="doubtful">
              {words.accept}
            </Deed>
          )}
          {fact.part === "header" ? null : (
            <>
              <Deed deed="bort" keyboard="x" onward="next">
                {words.drop}
              </Deed>
              {fact.part === "item" ? null : (
                <Deed deed="dela" keyboard="c">
                  {words.cut}
                </Deed>
              )}
            </>
          )}
          {isJoinable ? (
            <Deed deed="ihop" keyboard="h">
              {words.join}
            </Deed>
          ) : null}
        </div>
      </form>
    </li>
  );
}

function State({ reviewing: { language }, shown }: Pick<Props, "reviewing" | "shown">) {
  const words = messages[language];
  if (isSettled(shown)) return <Tag tone="green">{words.settled}</Tag>;
  if (!isDoubtful(shown) || shown.confidence === null) return null;
  return <Tag tone="amber">{words.sureness(String(Math.round(shown.confidence * 100)))}</Tag>;
}

function Doubts({ shown, language }: { shown: Shown; language: Reviewing["language"] }) {
  const reasons = shown.doubts.flatMap((doubt) => doubtText(doubt, language) ?? []);
  if (reasons.length === 0) return null;
  return <p class="quiet">{messages[language].because(reasons.join(", "))}</p>;
}

type DeedProps = { deed: string; keyboard: string; onward?: string; children: Child };

function Deed({ deed, keyboard, onward, children }: DeedProps) {
  return (
    <button class="button" type="submit" name="gor" value={deed} data-key={keyboard} data-onward={onward}>
      {children} <kbd>{keyboard}</kbd>
    </button>
  );
}
