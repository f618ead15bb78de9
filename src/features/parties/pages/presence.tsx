import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import { partyPath } from "../paths.ts";
import type { Attended } from "../presence/queries.ts";
import { stripsOf } from "../presence/rules.ts";
import { PresenceStrip, StripLegend } from "./presence-strip.tsx";

type Props = { cooperation: string; language: Language; presence: Attended[]; countPeople: boolean };

/** Meeting by meeting, body by body. */
export function Presence({ cooperation, language, presence, countPeople }: Props) {
  const words = messages[language];
  const strips = stripsOf(presence, countPeople);
  if (strips.length === 0) return null;
  const states = new Set(
    strips.flatMap(({ years }) => years.flatMap(({ signs }) => signs.map(({ state }) => state))),
  );
  return (
    <section class="card stack">
      <div class="stack-s">
        <h2>{words.presence}</h2>
        <p class="quiet">{words.presenceText}</p>
        <StripLegend language={language} states={[...states]} />
      </div>
      <div class="columns">
        {strips.map(({ bodySlug, bodyName, attended, years }) => (
          <section class="stack-s">
            <h3>
              <a href={partyPath(cooperation, "body", bodySlug)}>{bodyName}</a>{" "}
              <span class="quiet">
                {words.attended(attended, years.flatMap(({ signs }) => signs).length)}
              </span>
            </h3>
            <PresenceStrip cooperation={cooperation} language={language} years={years} />
          </section>
        ))}
      </div>
    </section>
  );
}
