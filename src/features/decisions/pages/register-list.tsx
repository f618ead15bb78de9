import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { HiddenTag, Unmasked } from "../../../ui/unmasked.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { Marked } from "../../search/index.ts";
import { messages } from "../messages.ts";
import { clausePath } from "../paths.ts";
import type { RegisteredDecision } from "../queries.ts";
import { byMeetingAndItem } from "../rules.ts";
import { OutcomeTag } from "./outcome-tag.tsx";

type Props = {
  cooperation: string;
  language: Language;
  decisions: RegisteredDecision[];
  /** Those that were asked for. */
  words: ReadonlySet<string>;
};

export function RegisterList({ cooperation, language, decisions, words }: Props) {
  return (
    <ol class="plain-list stack">
      {byMeetingAndItem(decisions).map((items) => (
        <li class="card stack-s">
          <MeetingHeading cooperation={cooperation} language={language} decision={items[0]?.[0]} />
          {items.map((clauses) => (
            <Item cooperation={cooperation} language={language} clauses={clauses} words={words} />
          ))}
        </li>
      ))}
    </ol>
  );
}

type HeadingProps = { cooperation: string; language: Language; decision: RegisteredDecision | undefined };

function MeetingHeading({ cooperation, language, decision }: HeadingProps) {
  if (decision === undefined) return null;
  const words = messages[language];
  const { body, meeting, heldOn, bodyName } = decision;
  return (
    <h3 class="register-meeting">
      <a href={meetingPath(cooperation, body ?? withoutBody, meeting)}>
        {heldOn === null ? words.undated : <Day day={heldOn} language={language} />}
      </a>{" "}
      <span>{bodyName ?? words.noBody}</span>
    </h3>
  );
}

type ItemProps = Omit<Props, "decisions"> & { clauses: RegisteredDecision[] };

function Item({ cooperation, language, clauses, words }: ItemProps) {
  const [first] = clauses;
  if (first === undefined) return null;
  return (
    <div class="register-item">
      <h4>
        {first.itemNumber === null ? null : <span class="figures">{first.itemNumber} </span>}
        <Unmasked language={language} text={first.itemTitle} original={first.originalItemTitle} />
      </h4>
      <ul class="plain-list">
        {clauses.map(({ body, meeting, slug, text, original, outcome }) => (
          <li class="register-clause">
            <a href={clausePath(cooperation, body ?? withoutBody, meeting, slug)}>
              <Marked text={original ?? text} words={words} />
            </a>
            {original === null ? null : <HiddenTag language={language} />}
            <OutcomeTag outcome={outcome} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}
