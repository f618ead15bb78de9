import { isAgreed, stanceOf } from "../../counting/rules.ts";
import { messages } from "../messages.ts";
import { missingForQuorum, outcomeIn, type Standing, standingOf } from "../rules.ts";
import { RoundGlance } from "./round-glance.tsx";
import type { Told, ToldRow } from "../telling.ts";
import type { RoundPageProps } from "./round-page.tsx";

/** How many have answered, what it comes to, and what is missing for that to hold. */
export function RoundSum({ visit: { language }, told }: Pick<RoundPageProps, "visit" | "told">) {
  const words = messages[language];
  const { round, rows, sum, hidden } = told;
  if (round.stage === "draft") return null;
  const standing = standingIn(told);
  const isOver = round.closedAt !== null || round.cancelledAt !== null;
  const missing = sum === null || isOver ? 0 : missingForQuorum(sum, round.quorum);
  const isEnough = standing === null || standing === "undecided" || isAgreed(standing, round);
  return (
    <section class="card stack-s" id="summa">
      <h2>{words.sum}</h2>
      {standing === null ? null : <p class="round-standing">{words.standing[standing]}</p>}
      <RoundGlance language={language} standings={rows.map((row) => standsIn(row, round.form))} />
      {sum === null ? null : <p>{words.parts(sum).join(" · ")}</p>}
      {isEnough || standing === "none" ? null : <p>{words.notAgreed}</p>}
      {missing === 0 ? null : <p>{words.missing(missing)}</p>}
      {sum === null ? null : (
        <p class="quiet">
          {words.rules[round.rule]} {words.quorums[round.quorum]}
        </p>
      )}
      {rows.length === 0 ? <p class="quiet">{words.notPublic}</p> : null}
      {hidden === null || rows.length === 0 ? null : <p class="round-hidden">{words.hidden[hidden]}</p>}
    </section>
  );
}

const standsIn = ({ recipient, state, reply }: ToldRow, form: Told["round"]["form"]) => ({
  name: recipient.name,
  state,
  agrees: reply !== undefined && stanceOf(form, reply) === "agree",
});

/** None where nobody is asked to take a stance, or it was broken off. */
function standingIn({ round, sum }: RoundPageProps["told"]): Standing | null {
  if (round.cancelledAt !== null) return null;
  return sum === null ? outcomeIn(round) : standingOf(round, sum, round);
}
