import type { Visit } from "../../../platform/web/visit.ts";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import type { CommentRefusal, DraftComment } from "../commenting/rules.ts";
import type { Writer } from "../drafting/queries.ts";
import type { DraftPart, DraftRefusal, PartWords } from "../drafting/rules.ts";
import { messages } from "../messages.ts";
import { consultationPath, draftPartsPath } from "../paths.ts";
import type { Consultation } from "../queries.ts";
import { Beside } from "./comment-part.tsx";
import { DraftPartView } from "./draft-part.tsx";
import { ResponseFiles } from "./response-part.tsx";

/** What was written and could not be taken. */
export interface RefusedDraft {
  readonly reason: DraftRefusal | CommentRefusal;
  /** Of a part: what its fields held. */
  readonly part?: { readonly id: string; readonly words: PartWords };
  /** Of a comment: about which words, or the answer to which. */
  readonly comment?: {
    readonly partId: string | null;
    readonly paragraph: string;
    readonly commentId: string | null;
    readonly text: string;
    readonly proposed: string | null;
  };
}

export interface DraftProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly consultation: Consultation;
  readonly parts: readonly DraftPart[];
  readonly comments: readonly DraftComment[];
  /** Who can be given something to write; of the desk. */
  readonly writers: readonly Writer[];
  readonly isOpen: boolean;
  readonly mayWrite: (part: DraftPart) => boolean;
  readonly refused: RefusedDraft | null;
}

/** The response while it is written, with what has been said of each paragraph. */
export function DraftPage(props: DraftProps) {
  const { visit, cooperation, consultation, parts, isOpen, refused } = props;
  const words = messages[visit.language];
  const address = consultationPath(cooperation.slug, consultation.number);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="consultations"
      title={words.draftTitle(consultation.title)}
      lead={words.draftLead}
      trail={[{ href: address, text: words.toConsultation }]}
    >
      <div class="stack-l">
        <Refusal sentence={refused === null ? undefined : words.refusals[refused.reason]}>
          {/* Where there is no field any more, the words stand here. */}
          {isOpen || refused === null ? null : (
            <>
              <p class="told">{refused.part?.words.text ?? refused.comment?.text}</p>
              <p class="told">{refused.comment?.proposed}</p>
            </>
          )}
        </Refusal>
        {isOpen ? null : <p class="quiet">{words.draftClosed}</p>}
        <ResponseFiles address={address} language={visit.language} />
        {parts.map((part) => (
          <DraftPartView {...props} part={part} />
        ))}
        <section class="consultation-part stack-s" id="hela">
          <h2>{words.comments}</h2>
          <Beside {...props} partId={null} paragraph="" question={words.commentOnWhole} />
        </section>
        {consultation.isDesk && isOpen ? <NewPart {...props} /> : null}
      </div>
    </CooperationPage>
  );
}

function NewPart({ visit, cooperation, consultation }: DraftProps) {
  const words = messages[visit.language];
  const action = draftPartsPath(consultationPath(cooperation.slug, consultation.number));
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
