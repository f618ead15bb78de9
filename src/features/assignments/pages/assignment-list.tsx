import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Unmasked } from "../../../ui/unmasked.tsx";
import { fact, meetingPath, withoutBody, wordsPath } from "../../meetings/paths.ts";
import { partyPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";
import type { ListedAssignment } from "../queries.ts";
import { assignmentPath } from "../paths.ts";
import { holdersIn, type Situation } from "../rules.ts";
import { StandingTag } from "./standing.tsx";

type Props = {
  cooperation: string;
  language: Language;
  situation: Situation;
  assignments: ListedAssignment[];
};
type CellProps = Omit<Props, "assignments"> & { assignment: ListedAssignment };

export function AssignmentList({ cooperation, language, situation, assignments }: Props) {
  const words = messages[language];
  const hasReturn = situation === "forfallna" || situation === "kommande";
  return (
    <Table
      caption={words.situations[situation]}
      hideCaption
      columns={[
        { heading: words.task },
        { heading: words.holder },
        { heading: words.due, kind: "tight" },
        ...(hasReturn ? [{ heading: words.return }] : []),
        { heading: words.from },
      ]}
      rows={assignments.map((assignment) => {
        const cell = { cooperation, language, situation, assignment };
        return {
          cells: [
            <Task {...cell} />,
            <Holders {...cell} />,
            <Due {...cell} />,
            ...(hasReturn ? [<Return {...cell} />] : []),
            <From {...cell} />,
          ],
        };
      })}
    />
  );
}

function Task({ cooperation, language, assignment }: CellProps) {
  const words = messages[language];
  const { id, body, meeting, item, position, what, original, state, isFromSource } = assignment;
  const place = meetingPath(cooperation, body ?? withoutBody, meeting);
  return (
    <div>
      {state === "open" ? null : <StandingTag language={language} standing={{ kind: state }} />}
      <a class="assignment-what" href={assignmentPath(cooperation, id)}>
        <Unmasked language={language} text={what} original={original} />
      </a>{" "}
      {isFromSource ? (
        <a
          class="quiet nowrap"
          href={wordsPath(place, fact.assignment(item, position))}
          aria-label={words.wordsOf(what)}
        >
          {words.words}
        </a>
      ) : null}
    </div>
  );
}

function Holders({ cooperation, assignment: { who, holders } }: CellProps) {
  const { pieces, others } = holdersIn(who, holders);
  return (
    <div>
      {pieces.map(({ text, party }) =>
        party === null ? text : <a href={partyPath(cooperation, party.kind, party.slug)}>{text}</a>,
      )}
      {others.length === 0 ? null : (
        <ul class="plain-list quiet">
          {others.map(({ kind, slug, name }) => (
            <li>
              <a href={partyPath(cooperation, kind, slug)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Due({ language, assignment: { dueOn, dueText, condition } }: CellProps) {
  const inWords = dueText ?? condition;
  return (
    <div>
      {dueOn === null ? null : <Day day={dueOn} language={language} style="short" />}
      {inWords === null ? null : <span class="quiet due-words">{inWords}</span>}
    </div>
  );
}

function Return({ cooperation, language, situation, assignment }: CellProps) {
  const words = messages[language];
  const { dueOn, backMeeting, backOn, backBody, backBodyName } = assignment;
  if (backMeeting === null) {
    if (dueOn === null) return null;
    return situation === "kommande" ? (
      <span class="quiet">{words.notYet}</span>
    ) : (
      <span title={words.noReturnWhy}>
        <Tag tone="amber">{words.noReturn}</Tag>
      </span>
    );
  }
  return (
    <div>
      <a href={meetingPath(cooperation, backBody ?? withoutBody, backMeeting)}>
        {backOn === null ? words.undated : <Day day={backOn} language={language} style="short" />}
      </a>
      <span class="quiet meeting-body">{backBodyName ?? words.noBody}</span>
    </div>
  );
}

function From({ cooperation, language, assignment }: CellProps) {
  const words = messages[language];
  const { body, bodyName, meeting, heldOn, item, itemNumber } = assignment;
  return (
    <div>
      <a href={`${meetingPath(cooperation, body ?? withoutBody, meeting)}#${item}`}>
        {heldOn === null ? words.undated : <Day day={heldOn} language={language} style="short" />}
        {itemNumber === null ? null : `, ${words.item(itemNumber)}`}
      </a>
      <span class="quiet meeting-body">{bodyName ?? words.noBody}</span>
    </div>
  );
}
