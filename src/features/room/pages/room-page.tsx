import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Document } from "../../../ui/document.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { meetingName } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { messages } from "../messages.ts";
import { ownPart } from "../own/own-part.tsx";
import type { Own } from "../own/rules.ts";
import { roomPath, screenPath, socketPath } from "../paths.ts";
import type { Room } from "../queries.ts";
import { Contact } from "./contact.tsx";
import { readingParts } from "./parts.tsx";

interface Props {
  visit: Visit;
  room: Room;
  own: Own;
  /** Runs the meeting. */
  isDesk: boolean;
  refusal?: string | undefined;
}

/** The meeting while it goes on, for those who follow it: phones first, and nothing above what goes on. */
export function RoomPage({ visit, room, own, isDesk, refusal }: Props) {
  const { language, viewer } = visit;
  const words = messages[language];
  const { cooperation, body, slug, heldOn } = room.meeting;
  const name = meetingName(body.name, heldOn, language);
  const { now, notes, around } = readingParts(room, language);
  const at = [cooperation.slug, body.slug, slug] as const;
  const other = language === "sv" ? "en" : "sv";
  return (
    <Document
      language={language}
      title={[name, words.room, cooperation.name]}
      scripts={["live"]}
      class="room-body"
    >
      <header class="room-head">
        <h1>
          <a href={meetingPath(...at)}>{name}</a>
        </h1>
        <a href={roomPath(...at)} data-refresh>
          {words.refresh}
        </a>
        <Contact language={language} />
      </header>
      <main
        class="room"
        id="innehall"
        tabindex={-1}
        data-live={`${socketPath(...at)}?vy=las`}
        data-page={roomPath(...at)}
      >
        <Refusal sentence={refusal} />
        <div class="room-main">
          {now.map(({ shown }) => shown())}
          {ownPart({ own, room, viewer, language }).shown()}
          {notes.map(({ shown }) => shown())}
        </div>
        <div class="room-aside">{around.map(({ shown }) => shown())}</div>
      </main>
      <footer class="room-foot">
        <span>{viewer.account?.name}</span>
        {isDesk ? <a href={minutingPath(...at)}>{words.toMinutes}</a> : null}
        <a href={screenPath(...at)}>{words.toScreen}</a>
        <a href={withQuery(visit.address, { lang: other })} lang={other} hreflang={other}>
          {words.otherLanguage}
        </a>
      </footer>
    </Document>
  );
}
