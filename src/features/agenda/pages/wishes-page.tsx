import type { Visit } from "../../../platform/web/visit.ts";
import { dayText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { WrittenItem } from "../forms.ts";
import { messages } from "../messages.ts";
import { agendaPath } from "../paths.ts";
import type { MeetingToWishFor, OwnWish, Seat, WaitingWish } from "../wishes/queries.ts";
import { OwnWishCard } from "./own-wish.tsx";
import { WishForm } from "./wish-form.tsx";
import { WishTold } from "./wish-told.tsx";

export interface WishesProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly seats: readonly Seat[];
  readonly coming: readonly MeetingToWishFor[];
  readonly own: readonly OwnWish[];
  /** In bodies that the reader runs. */
  readonly waiting: readonly WaitingWish[];
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
      <Waiting {...props} />
    </CooperationPage>
  );
}

function OwnWishes({ visit, cooperation, own }: WishesProps) {
  const words = messages[visit.language];
  return (
    <section class="stack">
      <h2>{words.ownWishes}</h2>
      {own.length === 0 ? (
        <EmptyState heading={words.noWishes}>
          <p>{words.noWishesText}</p>
        </EmptyState>
      ) : null}
      {own.map((wish) => (
        <OwnWishCard wish={wish} cooperation={cooperation.slug} visit={visit} />
      ))}
    </section>
  );
}

/** What the desk has not answered yet; it is answered on the agenda of the meeting. */
function Waiting({ visit, cooperation, waiting }: WishesProps) {
  const { language } = visit;
  const words = messages[language];
  if (waiting.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.waitingWishes}</h2>
      {waiting.map((wish) => (
        <article class="card stack-s">
          <WishTold wish={wish} language={language} />
          <p class="row">
            {wish.heldOn === null || wish.meetingSlug === null || wish.bodySlug === null ? (
              <span>{words.some(wish.bodyName)}</span>
            ) : (
              <>
                <span>{words.meetingOf(wish.bodyName, dayText(wish.heldOn, language))}</span>
                <a
                  href={`${agendaPath(cooperation.slug, wish.bodySlug, wish.meetingSlug)}#onskemal-${wish.id}`}
                >
                  {words.toAgenda(dayText(wish.heldOn, language))}
                </a>
              </>
            )}
          </p>
        </article>
      ))}
    </section>
  );
}
