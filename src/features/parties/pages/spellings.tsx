import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { mergeAsked, partyPath } from "../paths.ts";
import type { Portrayed, Spelling } from "../portrait/queries.ts";

type Props = { cooperation: string; language: Language; party: Portrayed; spellings: Spelling[] };

export function Spellings({ cooperation, language, party, spellings }: Props) {
  const words = messages[language];
  if (spellings.length === 0) return null;
  return (
    <section class="card stack-s">
      <h2>{words.spellings}</h2>
      <p class="quiet">{words.spellingsText}</p>
      <Table
        caption={words.spellings}
        hideCaption
        columns={[
          { heading: words.spelling },
          { heading: words.count, kind: "number" },
          { heading: words.latest, kind: "tight" },
        ]}
        rows={spellings.map(({ spelling, count, meeting, body, heldOn }) => ({
          cells: [
            <span translate="no">{spelling}</span>,
            count === 0 ? null : count,
            meeting === null ? null : (
              <a href={meetingPath(cooperation, body ?? withoutBody, meeting)}>
                {heldOn === null ? words.undated : <Day day={heldOn} language={language} style="short" />}
              </a>
            ),
          ],
        }))}
      />
      <p>
        <a href={`${partyPath(cooperation, party.kind, party.currentSlug)}?${mergeAsked}=ja`}>
          {words.merge}
        </a>
      </p>
    </section>
  );
}
