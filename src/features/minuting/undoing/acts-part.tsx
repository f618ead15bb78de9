import type { Language } from "../../../lib/language.ts";
import { clockOf } from "../../../lib/swedish-clock.ts";
import { timeText } from "../../../ui/day.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { New } from "../../../ui/new.tsx";
import { Told } from "../../texts/index.ts";
import { shortened, type Surroundings } from "../pages/parts.tsx";
import { place, undoingPath } from "../paths.ts";
import { messages } from "./messages.ts";
import type { LatestAct } from "./queries.ts";

export const undoingForm = "angra";

/** What was done last at the table, by whom, and what takes it back. */
export function ActsPart({ acts, ...around }: Surroundings & { acts: readonly LatestAct[] }) {
  const { visit, minutes, refused } = around;
  const { language } = visit;
  const words = messages[language];
  return (
    <section class="minuting-part stack-s" id={place.acts} tabindex={-1} data-part data-scope>
      <h2>{words.title}</h2>
      <form
        class="stack-s"
        method="post"
        action={undoingPath(minutes)}
        id={undoingForm}
        data-act
        data-undoing
      >
        <MadeFor viewer={visit.viewer} />
        <New />
        <div class="row">
          <button class="button" type="submit" name="handling" value="" data-key="z">
            {words.undoOwn} <kbd>z</kbd>
          </button>
        </div>
        <Told refused={refused?.place === undoingForm ? refused : null} language={language} />
        {acts.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <details id="senast-gjort-lista">
            <summary>{words.list}</summary>
            <ul class="minuting-acts plain-list">
              {acts.map((act) => (
                <Act act={act} language={language} />
              ))}
            </ul>
          </details>
        )}
      </form>
    </section>
  );
}

function Act({ act, language }: { act: LatestAct; language: Language }) {
  const words = messages[language];
  const { id, undone, doneBy, actedAt, itemTitle } = act;
  const what = wordsOf(act, language);
  return (
    <li>
      <span>
        {what}{" "}
        <span class="quiet">
          {[doneBy, timeText(clockOf(actedAt), null, language), itemTitle]
            .filter((part) => part !== null && part !== act.about)
            .join(" · ")}
        </span>
      </span>
      <button class="button quiet" type="submit" name="handling" value={id}>
        {undone === null ? words.undo : words.redo}
        <span class="visually-hidden">: {what}</span>
      </button>
    </li>
  );
}

function wordsOf({ kind, undone, about, clocks }: LatestAct, language: Language): string {
  const words = messages[language];
  const told = [
    shortened(about),
    ...clocks.map(({ what, at }) => `${words.clocks[what]} ${timeText(at, null, language)}`),
  ];
  const said = words.said(words.kinds[undone ?? kind], told.filter((part) => part !== "").join(", "));
  return undone === null ? said : words.undone(said);
}
