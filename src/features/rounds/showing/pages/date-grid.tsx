import { DateTold } from "../../form/pages/date-told.tsx";
import { messages as formMessages } from "../../form/messages.ts";
import type { Possibility } from "../../form/rules.ts";
import { Scroller } from "../../../../ui/scroller.tsx";
import { Tag } from "../../../../ui/tag.tsx";
import { dateVotes } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import type { FieldProps, Of } from "./field-answers.tsx";
import { PossibilitySign } from "./possibility-sign.tsx";

/** A row each day, a column each municipality; the day that suits best is marked. */
export function DateGrid({ language, field, answering }: FieldProps<Of<"dates">>) {
  const words = messages[language];
  const { possibilities } = formMessages[language];
  const days = dateVotes(field, answering);
  return (
    <>
      <p class="row round-key">
        {(["yes", "if-need-be", "no"] as const).map((possibility) => (
          <span>
            <PossibilitySign possibility={possibility} /> {possibilities[possibility]}
          </span>
        ))}
      </p>
      <Scroller label={words.gridOf(field.label)}>
        <table class="round-grid">
          <caption class="visually-hidden">{words.gridOf(field.label)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.total}</th>
              {answering.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, votes, yes, ifNeedBe, no, isBest }) => (
              <tr class={isBest ? "best" : undefined}>
                <th scope="row">
                  <DateTold {...{ date, language }} /> {isBest ? <Tag tone="green">{words.best}</Tag> : null}
                </th>
                <td class="round-votes">
                  {words.votes(yes, ifNeedBe, no).map((each) => (
                    <span class="nowrap">{each}</span>
                  ))}
                </td>
                {votes.map((vote) => (
                  <td class={vote === undefined ? undefined : `round-vote-${vote}`}>
                    <Vote vote={vote} words={vote === undefined ? words.noVote : possibilities[vote]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function Vote({ vote, words }: { vote: Possibility | undefined; words: string }) {
  return (
    <>
      {vote === undefined ? <span aria-hidden="true">–</span> : <PossibilitySign possibility={vote} />}
      <span class="visually-hidden">{words}</span>
    </>
  );
}
