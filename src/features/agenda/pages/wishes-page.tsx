import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { WrittenItem } from "../forms.ts";
import { messages } from "../messages.ts";
import { wishWithdrawalPath } from "../paths.ts";
import type { MeetingToWishFor, OwnWish, Seat } from "../wishes/queries.ts";
import { WishForm } from "./wish-form.tsx";
import { WishTold } from "./wish-told.tsx";

export interface WishesProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly seats: readonly Seat[];
  readonly coming: readonly MeetingToWishFor[];
  readonly own: readonly OwnWish[];
  /** The meeting from whose page one came. */
  readonly meeting: RunMeeting | undefined;
  /** Its body, as it is known now. */
  readonly meetingBody: string | null;
  readonly refusal:
    | { readonly reason: keyof (typeof messages)["sv"]["refusals"]; readonly kept: WrittenItem }
    | undefined;
}

/** Whoever has a seat wishes for items here, and sees what became of his wishes. */
export function WishesPage(props: WishesProps) {
  const { visit, cooperation, seats, meeting, refusal } = props;
  const { language } = visit;
  const words = messages[language];
  const trail =
    meeting === undefined
      ? []
      : [
          {
            href: meetingPath(cooperation.slug, meeting.body.slug, meeting.slug),
            text: meetingName(meeting.body.name, meeting.heldOn, language),
          },
        ];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.wishTitle}
      lead={words.wishLead}
      trail={trail}
    >
      <Refusal sentence={refusal === undefined ? undefined : words.refusals[refusal.reason]} />
      {seats.length === 0 ? (
        <EmptyState heading={words.noSeat}>
          <p>{words.noSeatText}</p>
        </EmptyState>
      ) : (
        <WishForm {...props} />
      )}
      <OwnWishes {...props} />
    </CooperationPage>
  );
}

const tones: Readonly<Record<OwnWish["state"], Tone>> = {
  waiting: "blue",
  accepted: "green",
  merged: "green",
  returned: "amber",
  withdrawn: "grey",
};

function OwnWishes({ visit, cooperation, own }: WishesProps) {
  const { language } = visit;
  const words = messages[language];
  return (
    <section class="stack">
      <h2>{words.ownWishes}</h2>
      {own.length === 0 ? (
        <EmptyState heading={words.noWishes}>
          <p>{words.noWishesText}</p>
        </EmptyState>
      ) : null}
      {own.map((wish) => (
        <article class="card stack-s" id={`onskemal-${wish.id}`}>
          <WishTold wish={wish} language={language} />
          <p class="row">
            <Tag tone={tones[wish.state]}>{words.states[wish.state]}</Tag>
            <span>
              {wish.heldOn === null
                ? words.some(wish.bodyName)
                : words.meetingOf(wish.bodyName, dayText(wish.heldOn, language))}
            </span>
            <Taken wish={wish} cooperation={cooperation.slug} visit={visit} />
          </p>
          {wish.word === "" ? null : <Notice tone="amber">{wish.word}</Notice>}
          {wish.state === "waiting" ? (
            <ButtonForm
              action={wishWithdrawalPath(cooperation.slug, wish.id)}
              button={words.withdraw(wish.title)}
              tone="quiet"
            >
              <MadeFor viewer={visit.viewer} />
            </ButtonForm>
          ) : null}
        </article>
      ))}
    </section>
  );
}

/** Where it stands on an agenda that has been sent out. */
function Taken({
  wish: { taken },
  cooperation,
  visit,
}: {
  wish: OwnWish;
  cooperation: string;
  visit: Visit;
}) {
  if (taken === null) return null;
  return (
    <a href={`${meetingPath(cooperation, taken.body, taken.meeting)}#${taken.item}`}>
      {messages[visit.language].takenAt(dayText(taken.heldOn, visit.language))}
    </a>
  );
}
