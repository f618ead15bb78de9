import type { Visit } from "../../../../platform/web/visit.ts";
import { TextAreaField } from "../../../../ui/field.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import type { WrittenClosing } from "../forms.ts";
import { messages } from "../messages.ts";
import { roundClosingPath, roundPath } from "../../paths.ts";
import type { ClosingView } from "../queries.ts";
import { isAboutAgreeing, isWithin } from "../rules.ts";
import { DayFields } from "./day-fields.tsx";
import { SeatFields } from "./seat-fields.tsx";

export interface ClosingFormProps {
  readonly visit: Visit;
  readonly closing: ClosingView;
  /** What was typed in a form that comes back. */
  readonly written?: WrittenClosing | undefined;
  readonly refusal?: keyof (typeof messages)["sv"]["refusals"] | undefined;
}

/** What closing would count and make, before it is done; and the button. */
export function ClosingForm(props: ClosingFormProps) {
  const { visit, closing, written, refusal } = props;
  const words = messages[visit.language];
  const { round, revision, sum } = closing;
  // As long as somebody may still answer in time, closing is not the next thing to do.
  const isReady = sum.unanswered === 0 || round.stage === "overdue";
  return (
    <section class="card stack round-closing" id="avslut" aria-labelledby="avslut-rubrik">
      <h2 id="avslut-rubrik">{words.title}</h2>
      <Refusal sentence={refusal === undefined ? undefined : words.refusals[refusal]} />
      <Standing {...props} />
      <form
        class="stack"
        method="post"
        action={roundClosingPath(roundPath(round.cooperationSlug, round.number))}
      >
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="summa" value={revision} />
        <div class="stack-s">
          <h3>{words.makes}</h3>
          <Makes {...props} />
          <p class="quiet">{words.late}</p>
        </div>
        <label class="closing-choice">
          <input
            type="checkbox"
            name="meddela"
            value="ja"
            checked={written === undefined || written.meddela !== undefined}
          />
          <span>{words.tell}</span>
        </label>
        <TextAreaField
          id="avslut-halsning"
          name="halsning"
          label={words.letter}
          hint={words.letterHint}
          value={written?.halsning}
        />
        <p>
          <button class={isReady ? "button primary" : "button"} type="submit">
            {words.close}
          </button>
        </p>
      </form>
    </section>
  );
}

function Standing({ visit, closing }: ClosingFormProps) {
  const words = messages[visit.language];
  const { round, sum, outcome, isQuorate, isAgreed } = closing;
  const isDecided = isAboutAgreeing(round.kind);
  return (
    <div class="stack-s">
      <h3>{words.standing}</h3>
      <p>
        {words.answered(sum.asked - sum.unanswered, sum.asked)}{" "}
        {isDecided ? `${words.outcomes[outcome]} ${isAgreed ? words.agreed : words.notAgreed}` : null}
      </p>
      {isQuorate || !isDecided ? null : <p>{words.notQuorate}</p>}
    </div>
  );
}

function Makes(props: ClosingFormProps) {
  const { visit, closing } = props;
  const words = messages[visit.language];
  const { round, isAgreed, clauses, answered } = closing;
  const within = answered.filter(isWithin).length;
  switch (round.kind) {
    case "anchoring":
      return <p>{words.anchors(isAgreed)}</p>;
    case "per-capsulam":
      return round.bodyId === null ? (
        <p>{words.noBody}</p>
      ) : (
        <>
          <p>{words.decides(isAgreed)}</p>
          <ul>
            {clauses.map((clause) => (
              <li>{clause}</li>
            ))}
          </ul>
        </>
      );
    case "nomination":
      return <SeatFields {...props} />;
    case "dates":
      return <DayFields {...props} />;
    case "figures":
      return <p>{words.gathers(within)}</p>;
    case "consultation":
    case "interview":
      return <p>{words.keeps(within)}</p>;
    default:
      return round.kind satisfies never;
  }
}
