import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { momentText } from "../../../ui/day.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { MaskedWords } from "../masking/queries.ts";
import { messages } from "../messages.ts";
import type { MeetingToOpen } from "../opening/queries.ts";
import { maskingPath, unmaskingPath, visibilityPath } from "../paths.ts";
import type { Address, Person, RuledMeeting } from "../visibility/queries.ts";
import { FindingList } from "./finding-list.tsx";
import { ItemList } from "./item-list.tsx";
import { PartList } from "./part-list.tsx";
import { ReachForm } from "./reach-form.tsx";

export interface RefusedRuling {
  reason: keyof (typeof messages)["sv"]["refusals"];
  /** What was written and could not be used. */
  words: string;
}

export interface Visible {
  address: Address;
  meeting: RuledMeeting;
  checked: MeetingToOpen | undefined;
  masked: MaskedWords[];
  persons: Person[];
  /** The part that something is to be said of. */
  chosen: string | null;
  refusal: RefusedRuling | undefined;
}

export interface VisibilityProps {
  visit: Visit;
  cooperation: Cooperation;
  visible: Visible;
}

export function VisibilityPage({ visit, cooperation, visible }: VisibilityProps) {
  const { language } = visit;
  const words = messages[language];
  const { address, meeting, checked, persons, refusal } = visible;
  const found = checked?.found.length ?? 0;
  const name = meetingName(meeting.bodyName, meeting.heldOn, language);
  const { body, meeting: slug } = address;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={`${words.visibility}: ${name}`}
      lead={words.visibilityLead}
      trail={[{ href: meetingPath(cooperation.slug, body, slug), text: name }]}
    >
      {refusal === undefined ? null : (
        <Refusal sentence={words.refusals[refusal.reason]}>
          {refusal.words === "" ? null : (
            <p>
              {words.lost} <q>{refusal.words}</q>
            </p>
          )}
        </Refusal>
      )}
      <section class="stack-s">
        <h2>{words.whole}</h2>
        <ReachForm
          name="mote"
          action={visibilityPath(cooperation.slug, body, slug)}
          visit={visit}
          within={null}
          ruled={meeting}
          persons={persons}
          mayHaveFindings={found > 0}
        />
      </section>
      <section class="stack-s">
        <h2>{words.findings}</h2>
        {checked === undefined || found === 0 ? (
          <p>{words.noFindings}</p>
        ) : (
          <FindingList cooperation={cooperation.slug} visit={visit} meeting={checked} />
        )}
      </section>
      <Masked {...{ visit, cooperation, visible }} />
      <ItemList {...{ visit, cooperation, visible }} />
      {meeting.files.length === 0 ? null : (
        <section class="stack-s">
          <h2>{words.files}</h2>
          <p class="lead">{words.filesText}</p>
          <PartList {...{ visit, cooperation, visible }} parts={meeting.files} within="whole" />
        </section>
      )}
    </CooperationPage>
  );
}

function Masked({ visit, cooperation: { slug }, visible: { meeting, masked } }: VisibilityProps) {
  const { language } = visit;
  const words = messages[language];
  return (
    <section class="stack-s">
      <h2>{words.masked}</h2>
      {masked.length === 0 ? null : <p class="lead">{words.maskedText}</p>}
      <ul class="plain-list stack-s">
        {masked.map((each) => (
          <li class="row">
            <q class="publishing-words">{each.words}</q>
            <span class="quiet">{words.maskedOn(momentText(each.maskedAt, language))}</span>
            <ButtonForm
              action={unmaskingPath(slug)}
              button={words.unmaskThis(each.words)}
              tone="quiet"
              hidden={{ mote: meeting.id, maskering: each.id }}
            >
              <MadeFor viewer={visit.viewer} />
            </ButtonForm>
          </li>
        ))}
      </ul>
      <ButtonForm action={maskingPath(slug)} button={words.mask} hidden={{ mote: meeting.id, slag: "own" }}>
        <MadeFor viewer={visit.viewer} />
        <InputField id="egna-ord" name="ord" label={words.maskOwn} hint={words.maskOwnHint} required />
      </ButtonForm>
    </section>
  );
}
