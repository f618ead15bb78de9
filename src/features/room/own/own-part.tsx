import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Language } from "../../../lib/language.ts";
import { timeText } from "../../../ui/day.tsx";
import type { Part } from "../../../ui/part.ts";
import { MadeFor } from "../../accounts/index.ts";
import { sides } from "../../minuting/index.ts";
import { messages } from "../messages.ts";
import { ownConflictPath, ownPlacePath, ownVotePath, roomPath } from "../paths.ts";
import type { Room, RoomItem, Vote } from "../queries.ts";
import { takenUp } from "../rules.ts";
import { answerOf, outOf, type Own, type Place, placeOf, sayable, voteFor } from "./rules.ts";

export interface OwnProps {
  readonly own: Own;
  readonly room: Room;
  readonly viewer: Viewer;
  readonly language: Language;
}

/** Asked for by each who follows, and shown to nobody else. */
export const ownPart = (props: OwnProps): Part => ({
  id: "jag",
  of: shownOf(props),
  shown: () => <OwnPart {...props} />,
});

/** Little of the room, which changes all the time, is in the part. */
function shownOf({ own, room }: OwnProps): unknown {
  const item = takenUp(room);
  const place = placeOf(own, room.people);
  const leftAt = place.kind === "left" ? place.person.leftAt : null;
  if (item === undefined) return [place.kind, leftAt];
  const { id, label, title } = item;
  const vote = voteFor(own, room, item);
  const ballot = vote && [vote.id, vote.yesMeans, vote.noMeans, answerOf(own, vote)];
  return [place.kind, leftAt, id, label, title, outOf(own, item), ballot];
}

/** What one can say of oneself in the room. */
function OwnPart(props: OwnProps) {
  const { own, room, language } = props;
  const words = messages[language].own;
  const item = takenUp(room);
  const place = placeOf(own, room.people);
  const vote = item && voteFor(own, room, item);
  return (
    <section
      class={vote === undefined ? "room-own" : "room-own voting"}
      id="jag"
      tabindex={-1}
      data-part
      data-own
      aria-labelledby="jag-rubrik"
    >
      <h2 id="jag-rubrik" class="visually-hidden">
        {words.title}
      </h2>
      {item === undefined || vote === undefined ? null : <OwnVote {...props} item={item} vote={vote} />}
      <OwnPlace {...props} place={place} />
      {item === undefined || place.kind === "stranger" ? null : <OwnConflict {...props} item={item} />}
    </section>
  );
}

const addressOf = ({ meeting: { cooperation, body, slug } }: Room) =>
  roomPath(cooperation.slug, body.slug, slug);

function OwnPlace({ room, viewer, language, place }: OwnProps & { place: Place }) {
  const words = messages[language].own;
  return (
    <form class="row" method="post" action={ownPlacePath(addressOf(room))} id="min-plats">
      <MadeFor viewer={viewer} />
      <p class="room-place">{placeText(place, language)}</p>
      {sayable[place.kind].map((word, i) => (
        <button
          class={i === 0 && place.kind !== "here" && place.kind !== "link" ? "button primary" : "button"}
          type="submit"
          name="vad"
          value={word}
        >
          {words.say[word]}
        </button>
      ))}
    </form>
  );
}

function placeText(place: Place, language: Language): string {
  const words = messages[language].own;
  if (place.kind !== "left") return words.places[place.kind];
  return words.left(timeText(place.person.leftAt ?? "", null, language));
}

function OwnVote({ own, room, viewer, language, item, vote }: OwnProps & { item: RoomItem; vote: Vote }) {
  const words = messages[language];
  const given = answerOf(own, vote);
  const means = { yes: vote.yesMeans, no: vote.noMeans, abstained: "" };
  return (
    <form class="room-ballot stack-s" method="post" action={ownVotePath(addressOf(room))} id="min-rost">
      <MadeFor viewer={viewer} />
      <input type="hidden" name="punkt" value={item.id} />
      <input type="hidden" name="votering" value={vote.id} />
      <h3>{words.own.vote}</h3>
      <p class="row">
        {sides.map((answer) => (
          <button
            class={given === answer ? "button primary" : "button"}
            type="submit"
            name="svar"
            value={answer}
            aria-pressed={given === answer ? "true" : "false"}
          >
            {words.answers[answer]}
            {means[answer] === "" ? null : <small>{means[answer]}</small>}
          </button>
        ))}
      </p>
      <p class="quiet">{given === null ? words.own.unanswered : words.own.answered(words.answers[given])}</p>
    </form>
  );
}

/** Asks first: whoever is out of an item takes no part in it. */
function OwnConflict({ own, room, viewer, language, item }: OwnProps & { item: RoomItem }) {
  const words = messages[language].own;
  const reason = outOf(own, item);
  const form = (back: boolean, text: string) => (
    <form class="row" method="post" action={ownConflictPath(addressOf(room))} id="mitt-jav">
      <MadeFor viewer={viewer} />
      <input type="hidden" name="punkt" value={item.id} />
      <input type="hidden" name="svar" value={back ? "nej" : "ja"} />
      {back ? <p class="room-place">{words.inConflict}</p> : null}
      <button class="button" type="submit">
        {text}
      </button>
    </form>
  );
  if (reason === "conflict") return form(true, words.noConflict);
  if (reason === "out") return <p class="room-place">{words.out}</p>;
  return (
    <details id="jav">
      <summary>{words.conflict}</summary>
      <p>{words.conflictText}</p>
      {form(false, words.surely(`${item.label} ${item.title}`))}
    </details>
  );
}
