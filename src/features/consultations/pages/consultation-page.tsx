import type { Child } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { Day } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { consultationChangePath, consultationPath, consultationsPath, draftPath } from "../paths.ts";
import type { Shown } from "../showing/queries.ts";
import { isDraftOpen, isOver, type Step } from "../stepping/rules.ts";
import { faultText } from "../timing/fault-text.ts";
import { VoicesPart } from "../voices/pages/voices-part.tsx";
import { MemberPart } from "./member-part.tsx";
import { NextPart } from "./next-part.tsx";
import { PaperPart } from "./paper-part.tsx";
import { PlanPart } from "./plan-part.tsx";
import { ResponseFiles, ResponsePart } from "./response-part.tsx";
import { StepPart } from "./step-part.tsx";
import { StepTag } from "./step-tag.tsx";

export interface ConsultationProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly shown: Shown;
  /** Whether he belongs to those who work together: the public is told what was submitted. */
  readonly isWithin: boolean;
  /** Meetings that may have adopted it. */
  readonly held: readonly { readonly id: string; readonly heldOn: string }[];
  /** Municipalities that he speaks for. */
  readonly spokenFor: ReadonlySet<string>;
  readonly refusal?: string | undefined;
}

export function ConsultationPage(props: ConsultationProps) {
  const { visit, cooperation, shown, isWithin, refusal } = props;
  const { consultation, faults, papers, parts } = shown;
  const words = messages[visit.language];
  const address = consultationPath(cooperation.slug, consultation.number);
  const mayDraft = consultation.isDesk || parts.length > 0;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="consultations"
      title={consultation.title}
      lead={<StepTag step={consultation.lastStep} language={visit.language} />}
      trail={[{ href: consultationsPath(cooperation.slug), text: words.title }]}
    >
      <div class="stack-l">
        <Refusal sentence={refusal} />
        {!isWithin || faults.length === 0 ? null : (
          <Notice tone="red" heading={words.cannotBeKept}>
            <ul>
              {faults.map((fault) => (
                <li>{faultText(fault, visit.language)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {isWithin && consultation.isDesk ? <NextPart {...props} /> : null}
        <ResponsePart {...props} />
        {isWithin && !isOver(consultation.lastStep) ? <PlanPart {...props} /> : null}
        <Facts {...props} />
        {!isWithin ? null : (
          <>
            {mayDraft && isWritten(consultation.lastStep) ? <Draft {...props} /> : null}
            <VoicesPart language={visit.language} rounds={shown.rounds} />
            <MemberPart {...props} />
            <PaperPart {...{ visit, address, papers }} isDesk={consultation.isDesk} />
            <StepPart {...props} />
          </>
        )}
      </div>
    </CooperationPage>
  );
}

/** Where it is written and read until it has been submitted. */
function Draft({ visit, cooperation, shown: { consultation } }: ConsultationProps) {
  const words = messages[visit.language];
  const address = consultationPath(cooperation.slug, consultation.number);
  // Those who run it have the way there first on the page.
  const isAbove = consultation.isDesk && isDraftOpen(consultation.lastStep);
  const look = isDraftOpen(consultation.lastStep) ? "button primary" : undefined;
  return (
    <section class="stack-s">
      <h2>{words.draft}</h2>
      {isAbove ? null : (
        <p>
          <a class={look} href={draftPath(address)}>
            {words.toDraft}
          </a>
        </p>
      )}
      <ResponseFiles address={address} language={visit.language} />
      {consultation.sharedAt === null ? <p class="quiet">{words.draftHidden}</p> : null}
    </section>
  );
}

const isWritten = (step: Step): boolean => isDraftOpen(step) || step === "adopted";

function Facts({ visit, cooperation, shown, isWithin }: ConsultationProps) {
  const { consultation, submission } = shown;
  const address = consultationPath(cooperation.slug, consultation.number);
  const words = messages[visit.language].facts;
  const told = (text: string): Child => (text === "" ? null : text);
  const body = consultation.bodyName;
  return (
    <>
      {/* To the public the response has told them itself. */}
      {!isWithin && submission !== undefined ? null : (
        <FactList
          facts={[
            { name: words.sender, value: told(consultation.sender) },
            { name: words.reference, value: told(consultation.reference) },
            { name: words.ownReference, value: told(consultation.ownReference) },
            {
              name: words.deadline,
              value: <Day day={consultation.deadline} language={visit.language} style="weekday" />,
            },
            {
              name: words.body,
              value: body === null || consultation.adopts === "body" ? body : words.perCapsulam(body),
            },
          ]}
        />
      )}
      {consultation.isDesk ? (
        <p>
          <a class="button" href={consultationChangePath(address)}>
            {messages[visit.language].change}
          </a>
        </p>
      ) : null}
      {consultation.background === "" ? null : <p class="told prose">{consultation.background}</p>}
      {consultation.questions.length === 0 ? null : (
        <section class="stack-s">
          <h2>{words.questions}</h2>
          <ol>
            {consultation.questions.map((each) => (
              <li>{each}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
