import { MadeFor } from "../../accounts/index.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { roomPath, roomStatePath, screenPath } from "../../room/paths.ts";
import { messages } from "../messages.ts";
import { place } from "../paths.ts";
import type { Surroundings } from "./parts.tsx";

/** Whether those of the body may follow what is written, and where. */
export function RoomPart({ meeting, visit }: Surroundings & { meeting: RunMeeting }) {
  const words = messages[visit.language].room;
  const { isRoomOpen, cooperation, body, slug } = meeting;
  const at = [cooperation.slug, body.slug, slug] as const;
  return (
    <section class="minuting-part row" id={place.room} tabindex={-1} data-part data-scope>
      <h2>{words.title}</h2>
      <form class="row" method="post" action={roomStatePath(...at)} id="oppna-rummet">
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="oppet" value={isRoomOpen ? "nej" : "ja"} />
        <span>{isRoomOpen ? words.isOpen : words.isClosed}</span>
        <button class={isRoomOpen ? "button" : "button primary"} type="submit">
          {isRoomOpen ? words.close : words.open}
        </button>
      </form>
      {isRoomOpen ? (
        <>
          <a href={roomPath(...at)}>{words.toRoom}</a>
          <a href={screenPath(...at)}>{words.toScreen}</a>
        </>
      ) : null}
    </section>
  );
}
