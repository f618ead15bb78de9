import { Told } from "../../../texts/index.ts";
import { voteAnswerPath, voteClosingPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import { type Side, sides } from "../rules.ts";
import { About, refusedIn, type VoteProps } from "./about.tsx";

const keys: Readonly<Record<Side, string>> = { yes: "j", no: "n", abstained: "a" };

/** All who have a vote, called in the body's order: one key a person, and on to the next. */
export function RollCall(props: VoteProps) {
  const { visit, minutes, vote, voters } = props;
  const words = messages[visit.language];
  const left = voters.filter(({ personId }) => !vote.answers.some((given) => given.personId === personId));
  return (
    <>
      <ol class="roll-call plain-list">
        {voters.map((voter) => (
          <li>
            <Called {...props} voter={voter} isNext={voter === left[0]} />
          </li>
        ))}
      </ol>
      <form class="row" method="post" action={voteClosingPath(minutes)} id={`avslut-${vote.id}`} data-act>
        <About {...props} />
        <span class="quiet">{left.length === 0 ? words.allAnswered : words.left(left.length)}</span>
        <button class={left.length === 0 ? "button primary" : "button"} type="submit" data-key="s">
          {words.close} <kbd>s</kbd>
        </button>
        <Told refused={refusedIn(props)} language={visit.language} />
      </form>
    </>
  );
}

type CalledProps = VoteProps & { voter: VoteProps["voters"][number]; isNext: boolean };

/** A key is for whoever has not answered; the first of them gets it. */
function Called({ voter, isNext, ...props }: CalledProps) {
  const { visit, minutes, vote } = props;
  const words = messages[visit.language];
  const { personId, name } = voter;
  const given = vote.answers.find((each) => each.personId === personId);
  return (
    <form
      class={isNext ? "row called next" : "row called"}
      method="post"
      action={voteAnswerPath(minutes)}
      id={`svar-${vote.id}-${personId}`}
      data-act
      data-once
    >
      <About {...props} />
      <input type="hidden" name="person" value={personId} />
      <span class="called-name">
        {name}
        {given?.cameBy === "own" ? <span class="quiet"> {words.byHimself}</span> : null}
      </span>
      {sides.map((side) => (
        <button
          class={given?.answer === side ? "button primary" : "button"}
          type="submit"
          name="svar"
          value={side}
          aria-pressed={given?.answer === side ? "true" : "false"}
          data-key={given === undefined ? keys[side] : undefined}
        >
          {words.sides[side]}
          <span class="visually-hidden">: {name}</span>
          {isNext ? (
            <>
              {" "}
              <kbd>{keys[side]}</kbd>
            </>
          ) : null}
        </button>
      ))}
      <Told refused={null} language={visit.language} />
    </form>
  );
}
