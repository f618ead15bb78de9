import type { Language } from "../../../../lib/language.ts";
import { roundPath } from "../../../rounds/paths.ts";
import type { AskedRound } from "../../asking/queries.ts";
import { messages } from "../messages.ts";
import { heardIn } from "../rules.ts";
import { ParagraphVoices } from "./paragraph-voices.tsx";

interface Props {
  readonly language: Language;
  readonly rounds: readonly AskedRound[];
}

/** What has been said of the response in the round that asked about it last. */
export function VoicesPart({ language, rounds }: Props) {
  const words = messages[language];
  const asked = rounds.findLast(({ spoken }) => spoken.length > 0);
  if (asked === undefined || asked.round.openedAt === null) return null;
  const heard = heardIn(asked);
  const silent = asked.spoken.length - heard.length;
  return (
    <section class="stack-s" id="roster" aria-labelledby="roster-rubrik">
      <h2 id="roster-rubrik">{words.title}</h2>
      {heard.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ol class="voices">
          {heard.map((voices) => (
            <li value={asked.spoken.indexOf(voices.paragraph) + 1}>
              <div class="stack-s">
                <p class="voices-text">{voices.paragraph.text}</p>
                <ParagraphVoices {...{ language, voices }} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {silent === 0 || heard.length === 0 ? null : <p class="quiet">{words.others(silent)}</p>}
      <p>
        <a href={`${roundPath(asked.round.cooperationSlug, asked.round.number)}#svar`}>
          {words.toRound(asked.round.number)}
        </a>
      </p>
    </section>
  );
}
