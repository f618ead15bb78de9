import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText, momentText } from "../../../ui/day.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { roundPath } from "../../rounds/paths.ts";
import type { AskedRound } from "../asking/queries.ts";
import { messages } from "../messages.ts";
import { consultationPath, consultationStepPath } from "../paths.ts";
import type { ConsultationAct } from "../queries.ts";
import { isAsking, nextSteps, type Step } from "../stepping/rules.ts";
import type { ConsultationProps } from "./consultation-page.tsx";

/** How it came here, a dated act each, and what those who run it can do next. */
export function StepPart(props: ConsultationProps) {
  const { visit, shown } = props;
  const words = messages[visit.language];
  return (
    <section class="stack-s" id="steg">
      <h2>{words.line}</h2>
      <ol class="consultation-line">
        {shown.acts.map((act, index) => (
          <li class={index === shown.acts.length - 1 ? "last" : undefined}>
            <Taken {...props} act={act} />
          </li>
        ))}
      </ol>
      {shown.consultation.isDesk ? <Onward {...props} /> : null}
    </section>
  );
}

function Taken({ visit, cooperation, shown, act }: ConsultationProps & { act: ConsultationAct }) {
  const { language } = visit;
  const words = messages[language];
  const asked = shown.rounds.find(({ actId }) => actId === act.id);
  return (
    <>
      <strong>{words.steps[act.kind]}</strong>{" "}
      <span class="quiet">
        {momentText(act.actedAt, language)}, {act.doneBy ?? words.someone}
      </span>
      {asked === undefined ? null : (
        <div>
          <a href={roundPath(cooperation.slug, asked.round.number)}>{words.toRound(asked.round.number)}</a>:{" "}
          {sumText(asked, words)}
        </div>
      )}
      {act.meetingSlug === null || act.meetingBody === null || act.heldOn === null ? null : (
        <div>
          <a href={meetingPath(cooperation.slug, act.meetingBody, act.meetingSlug)}>
            {dayText(act.heldOn, language)}
          </a>
        </div>
      )}
    </>
  );
}

function sumText({ round, sum, outcome }: AskedRound, words: (typeof messages)["sv"]): string {
  if (round.openedAt === null) return words.roundDraft;
  const told = words.roundSum(sum.asked - sum.unanswered, sum.asked, sum.outside);
  return `${told}. ${words.outcomes[round.outcome ?? outcome]}.`;
}

function Onward({ visit, cooperation, shown, held }: ConsultationProps) {
  const { consultation } = shown;
  const words = messages[visit.language];
  const action = consultationStepPath(consultationPath(cooperation.slug, consultation.number));
  const next = nextSteps(consultation.lastStep).filter((step) => step !== "submitted");
  const sender = <MadeFor viewer={visit.viewer} />;
  return (
    <div class="stack-s">
      {next.length === 0 ? null : <h3 class="group-name">{words.onward}</h3>}
      {next.map((step) =>
        step === "watched" ? null : (
          <details>
            <summary>{words.take[step]}</summary>
            <form class="stack-s" method="post" action={action}>
              {sender}
              <input type="hidden" name="steg" value={step} />
              {isAsking(step) ? <p>{words.askingText}</p> : null}
              {isSharing(step) && consultation.sharedAt === null ? <p>{words.sharingText}</p> : null}
              {step === "adopted" && consultation.adopts === "body" ? (
                <SelectField
                  id="mote"
                  name="mote"
                  label={words.meeting}
                  options={held.map(({ id, heldOn }) => ({
                    value: id,
                    text: dayText(heldOn, visit.language),
                  }))}
                />
              ) : null}
              <p>
                <button class="button" type="submit">
                  {words.take[step]}
                </button>
              </p>
            </form>
          </details>
        ),
      )}
      {consultation.lastStep === "watched" ? null : (
        <details>
          <summary>{words.undo(words.steps[consultation.lastStep])}</summary>
          <div class="stack-s">
            <p>{words.undoText}</p>
            <ButtonForm
              action={action}
              button={words.undo(words.steps[consultation.lastStep])}
              hidden={{ steg: "back" }}
            >
              {sender}
            </ButtonForm>
          </div>
        </details>
      )}
    </div>
  );
}

const isSharing = (step: Step): boolean => step === "commenting" || step === "signing";
