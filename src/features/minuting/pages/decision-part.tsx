import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { outcomes } from "../../minutes/index.ts";
import { type Answer, answers } from "../deciding/rules.ts";
import { messages } from "../messages.ts";
import { clausePath, deferralPath } from "../paths.ts";
import type { Draft, DraftItem } from "../writing/queries.ts";
import { dayText } from "../../../ui/day.tsx";
import { New } from "../../../ui/new.tsx";
import { Removal, SavedField, type Surroundings } from "./parts.tsx";

/** The key of each answer. */
export const answerKeys: Readonly<Record<Answer, string>> = {
  approved: "a",
  amended: "m",
  rejected: "x",
  referred: "r",
  deferred: "d",
  noted: "n",
  withdrawn: "w",
};

type Props = Surroundings & { item: DraftItem; draft: Draft };

/** What was proposed, what came of it, and what was decided besides. */
export function DecisionPart({ item, draft, ...around }: Props) {
  const words = messages[around.visit.language];
  const unanswered = item.proposals.filter(
    ({ id }) => !item.decisions.some(({ proposalId }) => proposalId === id),
  );
  return (
    <div class="stack-s">
      {unanswered.length === 0 ? null : <h3>{words.proposals}</h3>}
      {unanswered.map((proposal) => (
        <AnswerForm {...around} item={item} proposal={proposal} />
      ))}
      {item.decisions.length === 0 ? null : <h3>{words.decisions}</h3>}
      {item.decisions.map((clause, i) => (
        <Clause
          {...around}
          itemId={item.id}
          clause={clause}
          number={i + 1}
          isLast={i === item.decisions.length - 1}
        />
      ))}
      {unanswered.length === 0 ? <AnswerForm {...around} item={item} proposal={null} /> : null}
      <DeferralForm {...around} item={item} draft={draft} />
    </div>
  );
}

type Proposal = DraftItem["proposals"][number];

/** One key an answer. Where nothing was proposed, the same keys answer the item as a whole. */
function AnswerForm({
  visit,
  minutes,
  item,
  proposal,
}: Surroundings & { item: DraftItem; proposal: Proposal | null }) {
  const words = messages[visit.language];
  const names = proposal === null ? words.ofItemAnswers : words.svar;
  const offered = answers.filter((answer) => proposal !== null || answer !== "amended");
  return (
    <form
      class={proposal === null ? "answers of-item" : "answers"}
      method="post"
      action={clausePath(minutes)}
      id={`svar-${proposal?.id ?? item.id}`}
      data-act
    >
      <MadeFor viewer={visit.viewer} />
      <New />
      <input type="hidden" name="punkt" value={item.id} />
      {proposal === null ? (
        <p class="quiet">{words.ofItem}</p>
      ) : (
        <>
          <input type="hidden" name="forslag" value={proposal.id} />
          <p class="proposed">{proposal.text}</p>
        </>
      )}
      <p class="choices-of-answer">
        {offered.map((answer) => (
          <button
            class="button"
            type="submit"
            name="svar"
            value={answer}
            data-key={answerKeys[answer]}
            data-onward={
              answer === "amended" || (answer === "approved" && proposal === null) ? "e" : undefined
            }
          >
            {names[answer]} <kbd>{answerKeys[answer]}</kbd>
          </button>
        ))}
      </p>
    </form>
  );
}

type ClauseProps = Surroundings & {
  itemId: string;
  clause: DraftItem["decisions"][number];
  number: number;
  isLast: boolean;
};

function Clause({ itemId, clause, number, isLast, ...around }: ClauseProps) {
  const words = messages[around.visit.language];
  const { id, text, outcome, proposalId, isAmended } = clause;
  const field = { ...around, id };
  return (
    <div class="minuting-clause">
      <SavedField
        {...field}
        kind="choice"
        name="utfall"
        isBare
        label={words.of(words.outcome, words.decision(number))}
        value={outcome}
        options={outcomes.map((value) => ({ value, text: words.outcomes[value] }))}
      />
      <SavedField
        {...field}
        kind="text"
        name="beslut"
        liveIn={itemId}
        isBare
        label={words.decision(number)}
        value={text}
        keyTo={isLast ? "e" : undefined}
      />
      {proposalId === null || outcome !== "approved" ? null : (
        <Tag tone={isAmended ? "amber" : "green"}>{isAmended ? words.amended : words.asProposed}</Tag>
      )}
      <Removal {...around} kind="beslut" id={id} words={text} isLive />
    </div>
  );
}

function DeferralForm({ visit, minutes, item, draft }: Props) {
  const words = messages[visit.language];
  const open = draft.coming.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  const field = `flytt-${item.id}-mote`;
  return (
    <form class="deferral" method="post" action={deferralPath(minutes)} id={`flytt-${item.id}`} data-act>
      <MadeFor viewer={visit.viewer} />
      <New />
      <input type="hidden" name="punkt" value={item.id} />
      <label for={field}>
        {words.moveTo} <kbd>f</kbd>
      </label>
      <select id={field} name="mote" data-key="f">
        {open.map(({ id, heldOn }) => (
          <option value={id}>{dayText(heldOn, visit.language, "weekday")}</option>
        ))}
      </select>
      <button class="button" type="submit">
        {words.move}
      </button>
    </form>
  );
}
