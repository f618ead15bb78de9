import type { Visit } from "../../../platform/web/visit.ts";
import { dayText, momentText } from "../../../ui/day.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { Notice as Posted } from "../announcing/queries.ts";
import { adjustedBy } from "../announcing/rules.ts";
import type { ApprovingItem, EarlierMinutes } from "../approval/queries.ts";
import type { SignedCopy } from "../copies/queries.ts";
import type { Correction } from "../correcting/queries.ts";
import { messages } from "../messages.ts";
import { approvingPath, roundPath } from "../paths.ts";
import type { ReadMinutes } from "../reading/queries.ts";
import type { BodyForm } from "../signing/queries.ts";
import type { Adjustment } from "../signing/rules.ts";
import { ApprovalPart } from "./approval-part.tsx";
import { AskingPart, AtOncePart } from "./asking-part.tsx";
import { CopiesPart } from "./copies-part.tsx";
import { CorrectionsPart } from "./corrections-part.tsx";
import { FilesPart } from "./files-part.tsx";
import { NoticesPart } from "./notices-part.tsx";
import { SignaturesPart } from "./signatures-part.tsx";
import { SigningPart, type ToSign } from "./signing-part.tsx";

export interface Approving {
  readonly meeting: RunMeeting;
  readonly form: BodyForm;
  /** Whether the minutes may be read by whoever asks. */
  readonly isReadable: boolean;
  readonly approvedAt: Date | null;
  readonly minutes: ReadMinutes;
  readonly adjustments: readonly Adjustment[];
  /** Of the text as it is: of the whole minutes by null, of items by their ids. */
  readonly sums: ReadonlyMap<string | null, string>;
  readonly toSign: readonly ToSign[];
  readonly approvingItem: ApprovingItem | undefined;
  readonly earlier: readonly EarlierMinutes[];
  readonly notices: readonly Posted[];
  readonly copies: readonly SignedCopy[];
  readonly corrections: readonly Correction[];
}

export type ApprovingRefusal = keyof (typeof messages)["sv"]["refusals"];

/** What a form held that could not be taken. */
export interface RefusedForm {
  readonly reason: ApprovingRefusal;
  /** Words that are kept: of a correction. */
  readonly text?: string;
  readonly itemId?: string | null;
}

export interface PartProps {
  readonly visit: Visit;
  readonly approving: Approving;
  /** This page's address. */
  readonly address: ReturnType<typeof approvingPath>;
  readonly refused: RefusedForm | null;
}

/** How the minutes of a meeting become approved, and what was said of them afterwards. */
export function ApprovingPage({
  visit,
  cooperation,
  approving,
  refused,
}: Omit<PartProps, "address"> & { cooperation: Cooperation }) {
  const { language } = visit;
  const words = messages[language];
  const { meeting, isReadable } = approving;
  const { body, slug, isDesk, state } = meeting;
  const name = meetingName(body.name, meeting.heldOn, language);
  const address = approvingPath(cooperation.slug, body.slug, slug);
  const part = { visit, approving, address, refused };
  const isFinished = state === "minuting" || state === "approved";
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.approvingTitle(name)}
      trail={[{ href: meetingPath(cooperation.slug, body.slug, slug), text: name }]}
    >
      <div class="approving stack-l">
        <Refusal sentence={refused === null ? undefined : words.refusals[refused.reason]}>
          {refused?.text === undefined || state === "approved" ? null : <p>{refused.text}</p>}
        </Refusal>
        <State {...part} />
        {isDesk && state === "minuting" ? (
          <p class="row">
            <a class="button" href={roundPath(cooperation.slug, body.slug, slug)}>
              {words.toRound}
            </a>
          </p>
        ) : null}
        {approving.toSign.map((toSign) => (
          <SigningPart visit={visit} toSign={toSign} action={`${address}/underskrift`} isSignedIn />
        ))}
        <SignaturesPart {...part} />
        {isDesk && state === "minuting" ? (
          <>
            <AskingPart {...part} />
            <ApprovalPart {...part} />
            {approving.form.isFormal ? <AtOncePart {...part} /> : null}
          </>
        ) : null}
        {isFinished && isReadable ? (
          <>
            <NoticesPart {...part} />
            <CorrectionsPart {...part} />
            <FilesPart {...part} />
            <CopiesPart {...part} />
          </>
        ) : null}
      </div>
    </CooperationPage>
  );
}

function State({ visit: { language }, approving }: PartProps) {
  const words = messages[language];
  const { meeting, form, approvedAt, adjustments, isReadable } = approving;
  const isAdjusting = meeting.state === "minuting" && adjustments.some(({ itemId }) => itemId === null);
  return (
    <Notice tone={meeting.state === "approved" ? "green" : "blue"}>
      <p>
        <Tag tone={meeting.state === "approved" ? "green" : "amber"}>
          {isAdjusting ? words.isAdjusting : words.states[meeting.state]}
        </Tag>{" "}
        {approvedAt === null ? words.ways[form.approval] : words.approvedAt(momentText(approvedAt, language))}
        {form.isFormal && meeting.state !== "approved"
          ? ` ${words.adjustedByDay(dayText(adjustedBy(meeting.heldOn), language, "weekday"))}`
          : null}
      </p>
      {isReadable ? null : <p>{words.notWritten}</p>}
    </Notice>
  );
}
