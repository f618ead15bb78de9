import type { Language } from "../../../lib/language.ts";
import { FactList } from "../../../ui/fact-list.tsx";
import { partyPath } from "../paths.ts";
import { yearsBetween } from "../presence/rules.ts";
import { messages } from "../suggestions/messages.ts";
import type { AskedParty } from "../suggestions/queries.ts";
import { betterKnown } from "../suggestions/rules.ts";
import { Question, type QuestionProps } from "./question.tsx";

/** Two parties side by side. */
export function SameQuestion(props: QuestionProps) {
  const { left, right } = props.question;
  if (left === null || right === null) return null;
  const words = messages[props.language];
  const kept = betterKnown(left, right);
  return (
    <Question
      {...props}
      heading={words.sameQuestions[left.kind](left.name, right.name)}
      choices={[
        { answer: "left", text: words.answers.left(left.name), isLikely: kept === "left" },
        { answer: "right", text: words.answers.right(right.name), isLikely: kept === "right" },
        { answer: "apart", text: words.answers.apart },
      ]}
    >
      <div class="pair">
        <Asked cooperation={props.cooperation} language={props.language} party={left} />
        <Asked cooperation={props.cooperation} language={props.language} party={right} />
      </div>
    </Question>
  );
}

function Asked({
  cooperation,
  language,
  party,
}: {
  cooperation: string;
  language: Language;
  party: AskedParty;
}) {
  const words = messages[language];
  const years = yearsBetween(party.from, party.until);
  return (
    <div class="stack-s">
      <h3>
        <a href={partyPath(cooperation, party.kind, party.slug)}>{party.name}</a>
      </h3>
      <FactList
        facts={[
          { name: words.organisations, value: listed(party.organisations) },
          { name: words.bodies, value: listed(party.bodies) },
          { name: words.meetings, value: party.meetings === 0 ? null : party.meetings },
          { name: words.years, value: years === null ? null : words.yearSpan(`${years[0]}`, `${years[1]}`) },
          { name: words.spellings, value: listed(party.spellings) },
        ]}
      />
    </div>
  );
}

const listed = (names: string[] | null) => (names === null || names.length === 0 ? null : names.join(", "));
