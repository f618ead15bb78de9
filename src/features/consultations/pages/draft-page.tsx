import type { Visit } from "../../../platform/web/visit.ts";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { Contact, keptFor, SavedStatus } from "../../texts/index.ts";
import type { Draft } from "../drafting/draft.ts";
import { messages } from "../messages.ts";
import { consultationPath, draftPartsPath, draftPath, draftSocketPath } from "../paths.ts";
import type { Consultation } from "../queries.ts";
import { partsId } from "./draft-part.tsx";
import { draftParts, type RefusedDraft } from "./draft-parts.tsx";
import { ResponseFiles } from "./response-part.tsx";

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly draft: Draft;
  readonly refused: RefusedDraft | null;
}

/** The response while it is written, with what has been said of each paragraph: live where scripts run. */
export function DraftPage({ visit, cooperation, draft, refused }: Props) {
  const { consultation, isOpen, written } = draft;
  const words = messages[visit.language];
  const address = consultationPath(cooperation.slug, consultation.number);
  const writes = isOpen && written.size > 0;
  const [step, ...parts] = draftParts({ visit, refused }, draft);
  const whole = parts.pop();
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="consultations"
      title={words.draftTitle(consultation.title)}
      lead={words.draftLead}
      trail={[{ href: address, text: words.toConsultation }]}
      scripts={writes ? ["refreshing", "saving-shown", "saving", "live"] : isOpen ? ["live"] : []}
    >
      <div class="draft stack-l" {...(isOpen ? live(visit, consultation, writes) : {})}>
        {writes ? (
          <SavedStatus
            visit={visit}
            page={draftPath(address)}
            state={step?.shown()}
            removed={words.partLost}
          />
        ) : (
          <p>
            {step?.shown()} {isOpen ? <Contact language={visit.language} /> : null}
          </p>
        )}
        <Refusal sentence={refused === null ? undefined : words.refusals[refused.reason]}>
          {/* Where there is no field any more, the words stand here. */}
          {isOpen || refused === null ? null : (
            <>
              <p class="told">{refused.part?.text ?? refused.comment?.text}</p>
              <p class="told">{refused.comment?.proposed}</p>
            </>
          )}
        </Refusal>
        {isOpen ? null : <p class="quiet">{words.draftClosed}</p>}
        <ResponseFiles address={address} language={visit.language} />
        <div class="stack-l" id={partsId} data-parts>
          {parts.map(({ shown }) => shown())}
        </div>
        {whole?.shown()}
        {consultation.isDesk && isOpen ? <NewPart visit={visit} address={address} /> : null}
      </div>
    </CooperationPage>
  );
}

/** What the script of the room knows the page by. */
function live(visit: Visit, consultation: Consultation, writes: boolean) {
  const address = consultationPath(consultation.cooperationSlug, consultation.number);
  const socket = draftSocketPath(address);
  return {
    "data-page": draftPath(address),
    "data-live": `${socket}?vy=${writes ? "skriv" : "las"}`,
    ...(writes ? { "data-saving": keptFor(consultation, visit) } : {}),
  };
}

function NewPart({ visit, address }: { visit: Visit; address: ReturnType<typeof consultationPath> }) {
  const words = messages[visit.language];
  const action = draftPartsPath(address);
  return (
    <form class="card stack-s" method="post" action={action}>
      <h2>{words.addPart}</h2>
      <MadeFor viewer={visit.viewer} />
      <New />
      <SelectField
        id="slag"
        name="slag"
        label={words.addPartKind}
        options={[
          { value: "section", text: words.parts.section },
          { value: "proposal", text: words.parts.proposal },
        ]}
      />
      <InputField id="ny-titel" name="titel" label={words.partTitle} required />
      <p>
        <button class="button" type="submit">
          {words.addPart}
        </button>
      </p>
    </form>
  );
}
