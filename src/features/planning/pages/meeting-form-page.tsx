import type { Visit } from "../../../platform/web/visit.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingsPath } from "../../meetings/paths.ts";
import type { Person } from "../../publishing/index.ts";
import type { WrittenMeeting } from "../meeting/forms.ts";
import type { OwnBody } from "../meeting/queries.ts";
import { messages } from "../messages.ts";
import { remarksPath } from "../paths.ts";
import { type DayTold, DayToldBox } from "./day-told.tsx";
import { MeetingFields } from "./meeting-fields.tsx";
import { PartFields } from "./part-fields.tsx";

export interface MeetingFormProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly action: string;
  readonly written: WrittenMeeting;
  readonly persons: readonly Person[];
  readonly bodies: readonly OwnBody[];
  readonly stopDays: number | null;
  /** The meeting that is changed. */
  readonly changed?: {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly isCalled: boolean;
  };
  readonly told?: DayTold | undefined;
  readonly fault?: keyof (typeof messages)["sv"]["faults"] | undefined;
}

/** One meeting, new or changed. */
export function MeetingFormPage(props: MeetingFormProps) {
  const { visit, cooperation, action, changed, fault, told } = props;
  const { language } = visit;
  const words = messages[language];
  const trail =
    changed === undefined
      ? [{ href: meetingsPath(cooperation.slug), text: words.toMeetings }]
      : [{ href: changed.href, text: changed.name }];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={changed === undefined ? words.newMeeting : words.changeMeeting(changed.name)}
      lead={changed === undefined ? words.newLead : null}
      trail={trail}
      scripts={["planning"]}
    >
      <Refusal sentence={fault === undefined ? undefined : words.faults[fault]} />
      {changed?.isCalled === true ? <Notice tone="amber">{words.calledAlready}</Notice> : null}
      <form
        class="card stack planning-form"
        method="post"
        action={action}
        data-remarks={remarksPath(cooperation.slug)}
      >
        <MadeFor viewer={visit.viewer} />
        {changed === undefined ? <New /> : <input type="hidden" name="mote" value={changed.id} />}
        <MeetingFields {...props} language={language} />
        {changed === undefined ? <p class="quiet">{words.usual}</p> : null}
        <div class="planning-told" data-told="" aria-live="polite">
          {told === undefined ? null : <DayToldBox told={told} language={language} />}
        </div>
        <PartFields language={language} parts={props.written.parts} persons={props.persons} />
        <Buttons {...props} />
      </form>
    </CooperationPage>
  );
}

function Buttons({ visit, changed, fault }: MeetingFormProps) {
  const words = messages[visit.language];
  return (
    <p class="row">
      <button class="button primary" type="submit">
        {changed === undefined ? words.plan : words.save}
      </button>
      {fault === "look-first" ? (
        <button class="button" type="submit" name="trots" value="ja">
          {words.saveAnyway}
        </button>
      ) : null}
      <button class="button quiet" type="submit" name="granska" value="ja">
        {words.look}
      </button>
    </p>
  );
}
