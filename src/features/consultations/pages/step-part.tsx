import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText, momentText } from "../../../ui/day.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { roundPath } from "../../rounds/paths.ts";
import type { AskedRound } from "../asking/queries.ts";
import { messages } from "../messages.ts";
import { consultationPath, consultationStepPath } from "../paths.ts";
import type { ConsultationAct } from "../queries.ts";
import type { ConsultationProps } from "./consultation-page.tsx";

/** How it came here, a dated act each, and for those who run it, how the last is taken back. */
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
      {shown.consultation.isDesk ? <TakeBack {...props} /> : null}
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

export function sumText({ round, sum, outcome }: AskedRound, words: (typeof messages)["sv"]): string {
  if (round.openedAt === null) return words.roundDraft;
  const told = words.roundSum(sum.asked - sum.unanswered, sum.asked, sum.outside);
  return `${told}. ${words.outcomes[round.outcome ?? outcome]}.`;
}

function TakeBack({ visit, cooperation, shown: { consultation } }: ConsultationProps) {
  const words = messages[visit.language];
  if (consultation.lastStep === "watched") return null;
  const undo = words.undo(words.steps[consultation.lastStep]);
  return (
    <details>
      <summary>{undo}</summary>
      <div class="stack-s">
        <p>{words.undoText}</p>
        <ButtonForm
          action={consultationStepPath(consultationPath(cooperation.slug, consultation.number))}
          button={undo}
          hidden={{ steg: "back" }}
        >
          <MadeFor viewer={visit.viewer} />
        </ButtonForm>
      </div>
    </details>
  );
}
