import { MadeFor } from "../../accounts/index.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { approvingPath } from "../../approving/paths.ts";
import type { Wanting } from "../finishing/rules.ts";
import { messages } from "../messages.ts";
import { place, stepPath } from "../paths.ts";
import type { Surroundings } from "./parts.tsx";

/** What is wanting, each with a link to it, and the steps that the meeting takes. */
export function FinishingPart({
  meeting,
  wanting,
  ...around
}: Surroundings & { meeting: RunMeeting; wanting: readonly Wanting[] }) {
  const { language } = around.visit;
  const words = messages[language];
  const { state, cooperation, body } = meeting;
  return (
    <section class="minuting-part stack-s" id={place.list} tabindex={-1} data-part data-scope>
      <h2>{words.wantingTitle}</h2>
      {wanting.length === 0 ? <p>{words.nothingWanting}</p> : null}
      <ul>
        {wanting.map((each) => (
          <li>
            <Want want={each} {...around} />
          </li>
        ))}
      </ul>
      <div class="row">
        {state === "called" ? <Step {...around} step="held" text={words.end} /> : null}
        {state === "minuting" ? (
          <a class="button primary" href={approvingPath(cooperation.slug, body.slug, meeting.slug)}>
            {words.toAdjustment}
          </a>
        ) : (
          <Step
            {...around}
            step="minuting"
            text={wanting.length === 0 ? words.finish : words.finishAnyway}
            isPrimary
          />
        )}
        {state === "held" ? <Step {...around} step="back" text={words.undoHeld} /> : null}
        {state === "minuting" && !meeting.isCirculated ? (
          <Step {...around} step="back" text={words.undoFinished} />
        ) : null}
      </div>
    </section>
  );
}

function Want({ want, visit }: Surroundings & { want: Wanting }) {
  const words = messages[visit.language];
  if (!("itemId" in want)) {
    const isOfPeople =
      want.kind === "no-chair" || want.kind === "no-minute-taker" || want.kind === "nobody-present";
    return <a href={`#${isOfPeople ? place.people : place.meeting}`}>{words.wanting[want.kind]}</a>;
  }
  return (
    <a href={`#${place.item(want.itemId)}`}>
      {want.label} {want.title}: {words.wantingOf[want.kind](want.words)}
    </a>
  );
}

type StepProps = Surroundings & { step: string; text: string; isPrimary?: boolean };

function Step({ visit, minutes, step, text, isPrimary = false }: StepProps) {
  return (
    <form class="button-form" method="post" action={stepPath(minutes)} id={`steg-${step}`} data-act>
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="steg" value={step} />
      <button class={isPrimary ? "button primary" : "button"} type="submit">
        {text}
      </button>
    </form>
  );
}
