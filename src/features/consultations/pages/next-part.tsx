import { dayText } from "../../../ui/day.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { roundPath } from "../../rounds/paths.ts";
import type { AskedRound } from "../asking/queries.ts";
import { messages } from "../messages.ts";
import { consultationPath, consultationStepPath, draftPath } from "../paths.ts";
import { isAsking, isDraftOpen, nextSteps, type Step } from "../stepping/rules.ts";
import { nextIn } from "../timing/rules.ts";
import type { ConsultationProps } from "./consultation-page.tsx";
import { sumText } from "./step-part.tsx";

/** For those who run it: the one thing to do now, and folded under it whatever else can be done. */
export function NextPart(props: ConsultationProps) {
  const { visit, cooperation, shown } = props;
  const { consultation, plan } = shown;
  const words = messages[visit.language];
  const steps = nextSteps(consultation.lastStep).filter(isTakenHere);
  if (steps.length === 0) return null;
  const planned = nextIn(plan, consultation.lastStep);
  const waited = shown.rounds.find(({ round }) => round.closedAt === null && round.cancelledAt === null);
  const isWriting = consultation.lastStep === "drafting";
  const first = waited !== undefined || isWriting ? undefined : steps.find((step) => step === planned?.step);
  const others = steps.filter((step) => step !== first);
  return (
    <section class="card stack-s consultation-next" id="harnast">
      <h2>{words.columns.next}</h2>
      {waited === undefined ? null : <Waited {...props} waited={waited} />}
      {isDraftOpen(consultation.lastStep) ? (
        <p>
          <a
            class={isWriting ? "button primary" : "button"}
            href={draftPath(consultationPath(cooperation.slug, consultation.number))}
          >
            {words.toDraft}
          </a>
        </p>
      ) : null}
      {planned === undefined ? null : (
        <p class="quiet">
          {words.nextBy(words.work[planned.step], dayText(planned.from, visit.language, "weekday"))}
        </p>
      )}
      {first === undefined ? null : <StepForm {...props} step={first} isFirst />}
      {others.length === 0 ? null : <h3 class="group-name">{words.onward}</h3>}
      {others.map((step) => (
        <details>
          <summary>{words.take[step]}</summary>
          <StepForm {...props} step={step} />
        </details>
      ))}
    </section>
  );
}

type TakenHere = Exclude<Step, "watched" | "submitted">;
/** That it was submitted is noted with its file. */
const isTakenHere = (step: Step): step is TakenHere => step !== "watched" && step !== "submitted";

/** The round that is answered now, or still is to be opened. */
function Waited({ visit, cooperation, waited }: ConsultationProps & { readonly waited: AskedRound }) {
  const words = messages[visit.language];
  const { round } = waited;
  return (
    <div class="stack-s">
      <p>
        {words.toRound(round.number)}: {sumText(waited, words)}
      </p>
      <p>
        <a class="button primary" href={roundPath(cooperation.slug, round.number)}>
          {round.openedAt === null ? words.openRound : words.seeRound}
        </a>
      </p>
    </div>
  );
}

type StepProps = ConsultationProps & { readonly step: TakenHere; readonly isFirst?: boolean };

function StepForm({ visit, cooperation, shown: { consultation }, held, step, isFirst = false }: StepProps) {
  const words = messages[visit.language];
  const action = consultationStepPath(consultationPath(cooperation.slug, consultation.number));
  return (
    <form class="stack-s" method="post" action={action}>
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="steg" value={step} />
      {isAsking(step) ? <p>{words.askingText}</p> : null}
      {isSharing(step) && consultation.sharedAt === null ? <p>{words.sharingText}</p> : null}
      {step === "adopted" && consultation.adopts === "body" ? (
        <SelectField
          id="mote"
          name="mote"
          label={words.meeting}
          options={held.map(({ id, heldOn }) => ({ value: id, text: dayText(heldOn, visit.language) }))}
        />
      ) : null}
      <p>
        <button class={isFirst ? "button primary" : "button"} type="submit">
          {words.take[step]}
        </button>
      </p>
    </form>
  );
}

const isSharing = (step: Step): boolean => step === "commenting" || step === "signing";
