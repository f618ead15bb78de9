import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText } from "../../../ui/day.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { wishWithdrawalPath } from "../paths.ts";
import type { OwnWish } from "../wishes/queries.ts";
import { WishTold } from "./wish-told.tsx";

const tones: Readonly<Record<OwnWish["state"], Tone>> = {
  waiting: "blue",
  accepted: "green",
  merged: "green",
  returned: "amber",
  withdrawn: "grey",
};

type Props = { visit: Visit; cooperation: string; wish: OwnWish };

/** A wish as its author sees it, with what became of it. */
export function OwnWishCard({ visit, cooperation, wish }: Props) {
  const { language } = visit;
  const words = messages[language];
  return (
    <article class="card stack-s" id={`onskemal-${wish.id}`}>
      <WishTold wish={wish} language={language} />
      <p class="row">
        <Tag tone={tones[wish.state]}>{words.states[wish.state]}</Tag>
        <span>
          {wish.heldOn === null
            ? words.some(wish.bodyName)
            : words.meetingOf(wish.bodyName, dayText(wish.heldOn, language))}
        </span>
        <Taken visit={visit} cooperation={cooperation} wish={wish} />
      </p>
      {wish.word === "" ? null : <Notice tone="amber">{wish.word}</Notice>}
      {wish.state === "waiting" ? (
        <ButtonForm
          action={wishWithdrawalPath(cooperation, wish.id)}
          button={words.withdraw(wish.title)}
          tone="quiet"
        >
          <MadeFor viewer={visit.viewer} />
        </ButtonForm>
      ) : null}
    </article>
  );
}

/** Where it stands on an agenda that has been sent out. */
function Taken({ visit, cooperation, wish: { taken } }: Props) {
  if (taken === null) return null;
  return (
    <a href={`${meetingPath(cooperation, taken.body, taken.meeting)}#${taken.item}`}>
      {messages[visit.language].takenAt(dayText(taken.heldOn, visit.language))}
    </a>
  );
}
