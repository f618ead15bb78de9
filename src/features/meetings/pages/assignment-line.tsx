import { Day, dayText } from "../../../ui/day.tsx";
import { Unmasked } from "../../../ui/unmasked.tsx";
import { assignmentPath } from "../../assignments/paths.ts";
import { partyPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";
import { fact, meetingPath } from "../paths.ts";
import type { Assignment } from "../record/queries.ts";
import { Uncertain } from "./uncertain.tsx";
import { type Reading, WordsLink } from "./words-link.tsx";

type Props = { reading: Reading; item: string; assignment: Assignment };

/** Who is to do what, by when, and the meeting it comes back to. */
export function AssignmentLine({ reading, item, assignment }: Props) {
  const { id, position, who, what, original, spans, doubts } = assignment;
  return (
    <li>
      <strong>
        <Holder reading={reading} assignment={assignment} />
      </strong>
      {": "}
      <a href={assignmentPath(reading.cooperation, id)}>
        <Unmasked language={reading.language} text={what} original={original} />
      </a>
      &nbsp;
      <WordsLink
        reading={reading}
        fact={fact.assignment(item, position)}
        spans={spans}
        of={`${who}: ${what}`}
      />
      <Uncertain language={reading.language} doubts={doubts} />
      <span class="when">
        <Due reading={reading} assignment={assignment} />
        <Return reading={reading} assignment={assignment} />
      </span>
    </li>
  );
}

/** The holder as written; a link where the words name one that the register knows, and a list where several. */
function Holder({ reading, assignment }: Omit<Props, "item">) {
  const { holders } = assignment;
  const who = (
    <Unmasked language={reading.language} text={assignment.who} original={assignment.originalWho} />
  );
  const [only, ...others] = holders;
  const path = ({ kind, slug }: (typeof holders)[number]) => partyPath(reading.cooperation, kind, slug);
  if (only === undefined) return who;
  if (others.length === 0) return <a href={path(only)}>{who}</a>;
  return (
    <>
      {who} (
      {holders.map((holder, i) => (
        <>
          {i === 0 ? "" : ", "}
          <a href={path(holder)}>{holder.name}</a>
        </>
      ))}
      )
    </>
  );
}

/** The day, or else the words; neither where the meeting it returns to says the same. */
function Due({ reading, assignment: { dueOn, dueText, returnsOn } }: Omit<Props, "item">) {
  if (dueOn === null) return dueText === null ? null : <span>”{dueText}”</span>;
  if (dueOn === returnsOn) return null;
  return <time datetime={dueOn}>{messages[reading.language].due(dayText(dueOn, reading.language))}</time>;
}

function Return({ reading, assignment }: Omit<Props, "item">) {
  const { returnMeeting, returnBody, returnsOn } = assignment;
  if (returnMeeting === null) return null;
  return (
    <a href={meetingPath(reading.cooperation, returnBody, returnMeeting)}>
      {messages[reading.language].returns}{" "}
      {returnsOn === null ? returnMeeting : <Day day={returnsOn} language={reading.language} />}
    </a>
  );
}
