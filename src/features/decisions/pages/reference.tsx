import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import type { Cooperation } from "../../cooperations/index.ts";
import type { Clause } from "../clause/queries.ts";
import { clauseNumber } from "../clause/rules.ts";
import { messages } from "../messages.ts";

type Props = { language: Language; cooperation: Cooperation; clause: Clause; address: string };

/** What to write when referring to the clause: its address, and the line for a footnote. */
export function Reference({ language, cooperation, clause, address }: Props) {
  const words = messages[language];
  const who = clause.bodyName ?? clause.cooperationNamed ?? cooperation.name;
  const day = clause.heldOn === null ? words.undated.toLowerCase() : dayText(clause.heldOn, language);
  const line = words.cited(
    who,
    words.kinds[clause.minutesKind],
    day,
    clause.itemNumber,
    clauseNumber(clause),
  );
  return (
    <section class="stack-s">
      <h2>{words.cite}</h2>
      <div class="field">
        <label for="adress">{words.address}</label>
        <input id="adress" type="url" readonly value={address} />
      </div>
      <div class="field">
        <label for="hanvisning">{words.citation}</label>
        <textarea id="hanvisning" readonly rows={2}>
          {`${line}. ${address}`}
        </textarea>
      </div>
    </section>
  );
}
