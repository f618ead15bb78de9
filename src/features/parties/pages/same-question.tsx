import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { partyPath } from "../paths.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { evidenceOf, yearsOfBoth } from "../suggestions/evidence.ts";
import { messages } from "../suggestions/messages.ts";
import type { AskedParty } from "../suggestions/queries.ts";
import { betterKnown } from "../suggestions/rules.ts";
import { Question, type QuestionProps } from "./question.tsx";

/** Two parties side by side. */
export function SameQuestion(props: QuestionProps) {
  const { left, right, between } = props.question;
  if (left === null || right === null) return null;
  const words = messages[props.language];
  const kept = betterKnown(left, right);
  return (
    <Question
      {...props}
      evidence={evidenceOf(left, right, between)}
      heading={words.sameQuestions[left.kind](left.name, right.name)}
      choices={[
        { answer: "left", text: words.answers.left(left.name), isLikely: kept === "left" },
        { answer: "right", text: words.answers.right(right.name), isLikely: kept === "right" },
        { answer: "apart", text: words.answers.apart },
      ]}
    >
      <div class="pair">
        {[left, right].map((party) => (
          <Asked
            cooperation={props.cooperation}
            language={props.language}
            party={party}
            years={yearsOfBoth(left, right)}
          />
        ))}
      </div>
    </Question>
  );
}

type AskedProps = { cooperation: string; language: Language; party: AskedParty; years: string[] };

function Asked({ cooperation, language, party, years }: AskedProps) {
  const words = messages[language];
  const { latest } = party;
  return (
    <div class="stack-s">
      <h3>
        <a href={partyPath(cooperation, party.kind, party.slug)}>{party.name}</a>
      </h3>
      <YearRow {...{ language, party, years }} />
      <FactList
        facts={[
          { name: words.organisations, value: listed(party.organisations) },
          { name: words.titles, value: listed(party.titles) },
          { name: words.bodies, value: listed(party.bodies) },
          { name: words.meetings, value: party.meetings === 0 ? null : party.meetings },
          {
            name: words.latest,
            value: latest && (
              <a href={meetingPath(cooperation, latest.bodySlug ?? withoutBody, latest.slug)}>
                {latest.heldOn === null ? words.undated : <Day day={latest.heldOn} language={language} />}
              </a>
            ),
          },
          { name: words.spellings, value: listed(party.spellings) },
        ]}
      />
    </div>
  );
}

/** A square a year, the same years for both, as strong as there were meetings: side by side they tell one from two. */
function YearRow({ language, party, years }: Omit<AskedProps, "cooperation">) {
  const words = messages[language];
  if (years.length === 0) return null;
  return (
    <ol class="year-row" aria-label={words.inYears}>
      {years.map((year) => {
        const count = party.years[year] ?? 0;
        const said = words.inYear(party.name, year, count);
        return (
          <li class={count === 0 ? "none" : count < 3 ? "few" : "many"} title={said}>
            <span aria-hidden="true">{year.slice(2)}</span>
            <span class="visually-hidden">{said}</span>
          </li>
        );
      })}
    </ol>
  );
}

const listed = (names: readonly string[] | null) =>
  names === null || names.length === 0 ? null : names.join(", ");
