import type { Language } from "../../../lib/language.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { assignmentsPath } from "../../assignments/paths.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { sectionOf } from "../paths.ts";
import type { HeldAssignment, Portrayed } from "../portrait/queries.ts";
import { LongList } from "./long-list.tsx";

type Props = { cooperation: string; language: Language; party: Portrayed; assignments: HeldAssignment[] };

export function HeldAssignments({ cooperation, language, party, assignments }: Props) {
  const words = messages[language];
  if (assignments.length === 0) return null;
  const holder = new URLSearchParams({ innehavare: `${sectionOf[party.kind]}/${party.currentSlug}` });
  return (
    <section class="card stack-s">
      <h2>{words.held}</h2>
      <LongList
        language={language}
        entries={assignments.map(({ body, meeting, item, what, dueOn, dueText, heldOn }) => (
          <>
            <a href={`${meetingPath(cooperation, body ?? withoutBody, meeting)}#${item}`}>{what}</a>
            <span class="quiet">
              {heldOn === null ? words.undated : <Day day={heldOn} language={language} style="short" />}
              {dueOn === null ? null : `, ${words.due(dayText(dueOn, language, "short"))}`}
              {dueOn === null && dueText !== null ? `, ${dueText}` : null}
            </span>
          </>
        ))}
      />
      <p>
        <a href={`${assignmentsPath(cooperation)}?${holder}`}>{words.toAssignments}</a>
      </p>
    </section>
  );
}
