import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { Unmasked } from "../../../ui/unmasked.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import type { KnownMeeting } from "../course/queries.ts";
import { type Assignment, standingOf } from "../course/rules.ts";
import { messages } from "../messages.ts";
import { assignmentPath } from "../paths.ts";
import { StandingTag, standingText } from "./standing.tsx";

export interface CardAssignment extends Assignment {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly original: string | null;
  readonly bodyName: string | null;
  /** Slugs of where it was given. */
  readonly body: string | null;
  readonly meeting: string;
  readonly item: string;
}

type Props = {
  language: Language;
  cooperation: string;
  assignment: CardAssignment;
  meetings: readonly KnownMeeting[];
  today: string;
};

/** One assignment in a list: who, what, and where it stands. */
export function AssignmentCard({ language, cooperation, assignment, meetings, today }: Props) {
  const { id, who, what, original, bodyName, givenOn, body, meeting, item } = assignment;
  const standing = standingOf(assignment, meetings, today);
  const text = standingText(standing, meetings, language);
  return (
    <li class="card assignment-card stack-s">
      <p>
        <StandingTag language={language} standing={standing} /> <strong>{who}</strong>
      </p>
      <p>
        <a href={assignmentPath(cooperation, id)}>
          <Unmasked language={language} text={what} original={original} />
        </a>
      </p>
      <p class="quiet">
        {text}
        {text === "" ? "" : " "}
        {messages[language].from}:{" "}
        <a href={`${meetingPath(cooperation, body ?? withoutBody, meeting)}#${item}`}>
          {givenOn === null ? messages[language].undated : <Day day={givenOn} language={language} />}
        </a>
        {bodyName === null ? null : `, ${bodyName}`}
      </p>
    </li>
  );
}

/** What came of a decision. */
export function AssignmentCards(
  props: Omit<Props, "assignment"> & { assignments: readonly CardAssignment[] },
) {
  const { assignments, ...frame } = props;
  return (
    <ul class="plain-list stack-s">
      {assignments.map((assignment) => (
        <AssignmentCard {...frame} assignment={assignment} />
      ))}
    </ul>
  );
}
