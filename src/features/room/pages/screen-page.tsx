import type { Visit } from "../../../platform/web/visit.ts";
import { Document } from "../../../ui/document.tsx";
import { meetingName } from "../../meetings/index.ts";
import { messages } from "../messages.ts";
import { roomPath, screenPath, socketPath } from "../paths.ts";
import type { Room } from "../queries.ts";
import { Contact } from "./contact.tsx";
import { screenParts } from "./parts.tsx";

/** On the wall of the room: read from ten metres, and nothing to press. */
export function ScreenPage({ visit: { language }, room }: { visit: Visit; room: Room }) {
  const words = messages[language];
  const { cooperation, body, slug, heldOn } = room.meeting;
  const name = meetingName(body.name, heldOn, language);
  const at = [cooperation.slug, body.slug, slug] as const;
  return (
    <Document
      language={language}
      title={[name, words.screen, cooperation.name]}
      scripts={["live", "screen"]}
      class="screen-body"
    >
      <header class="screen-head">
        <h1>{name}</h1>
        <a href={roomPath(...at)}>{words.toRoom}</a>
        <a href={screenPath(...at)} data-refresh>
          {words.refresh}
        </a>
        <Contact language={language} />
      </header>
      <main
        class="screen"
        id="innehall"
        tabindex={-1}
        data-live={`${socketPath(...at)}?vy=duk`}
        data-page={screenPath(...at)}
      >
        {screenParts(room, language).map(({ shown }) => shown())}
      </main>
    </Document>
  );
}
