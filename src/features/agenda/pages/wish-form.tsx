import { dayText } from "../../../ui/day.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { meetingName } from "../../meetings/index.ts";
import { messages } from "../messages.ts";
import { wishesPath } from "../paths.ts";
import { nextToWishFor, takesWishes } from "../wishes/rules.ts";
import {
  BackgroundField,
  KindField,
  MinutesField,
  ProposalField,
  TitleField,
  unwritten,
} from "./item-fields.tsx";
import type { WishesProps } from "./wishes-page.tsx";

/** For a certain meeting, or a topic for some coming one. */
export function WishForm(props: WishesProps) {
  const { visit, cooperation, refusal } = props;
  const words = messages[visit.language];
  const fields = { name: "onskan", language: visit.language, written: refusal?.kept ?? unwritten };
  return (
    <form class="card stack-s agenda-wish" method="post" action={wishesPath(cooperation.slug)}>
      <MadeFor viewer={visit.viewer} />
      <New />
      <Stopped {...props} />
      <SelectField
        id="onskan-mote"
        name="mote"
        label={words.meeting}
        options={choices(props)}
        value={offered(props)}
      />
      <TitleField {...fields} />
      <div class="agenda-short">
        <KindField {...fields} />
        <MinutesField {...fields} />
      </div>
      <BackgroundField {...fields} mayHaveAnnexes={false} />
      <ProposalField {...fields} />
      <p>
        <button class="button primary" type="submit">
          {words.wishButton}
        </button>
      </p>
    </form>
  );
}

/** Why the meeting one came from cannot be chosen, and what can instead. */
function Stopped(props: WishesProps) {
  const { visit, meeting } = props;
  const { language, today } = visit;
  if (meeting === undefined || takesWishes(meeting, today)) return null;
  const words = messages[language];
  const next = nextMeeting(props);
  return (
    <Notice tone="amber">
      <p>
        {words.stopped(
          meetingName(meeting.body.name, meeting.heldOn, language),
          dayText(meeting.stopOn ?? meeting.heldOn, language),
        )}{" "}
        {next === undefined
          ? words.offeredTopic
          : words.offered(meetingName(meeting.body.name, next.heldOn, language))}
      </p>
    </Notice>
  );
}

const nextMeeting = ({ visit: { today }, coming, meetingBody }: WishesProps) =>
  nextToWishFor(
    coming.filter(({ bodyId }) => bodyId === meetingBody),
    today,
  );

function choices({ visit: { language, today }, seats, coming }: WishesProps) {
  const words = messages[language];
  return seats.flatMap(({ bodyId, bodyName }) => [
    ...coming
      .filter((each) => each.bodyId === bodyId && takesWishes(each, today))
      .map(({ id, heldOn, stopOn }) => ({
        value: `${bodyId}:${id}`,
        text: [
          words.meetingOf(bodyName, dayText(heldOn, language)),
          ...(stopOn === null ? [] : [words.untilDay(dayText(stopOn, language))]),
        ].join(", "),
      })),
    { value: `${bodyId}:`, text: words.some(bodyName) },
  ]);
}

/** The meeting one came from, or the next of its body that takes wishes. */
function offered(props: WishesProps): string {
  const { visit, meeting, meetingBody } = props;
  if (meeting === undefined || meetingBody === null) return "";
  const chosen = takesWishes(meeting, visit.today) ? meeting : nextMeeting(props);
  return `${meetingBody}:${chosen?.id ?? ""}`;
}
