// The parts of both pages: always the same, in the same order, each made of the room alone, so that it can be sent to all
// who see the same. What one does oneself is a part beside them (own/own-part.tsx).
import type { Language } from "../../../lib/language.ts";
import type { Part } from "../../../ui/part.ts";
import type { Room } from "../queries.ts";
import { onTheWall, takenUp } from "../rules.ts";
import { AgendaPart } from "./agenda-part.tsx";
import { DecidedPart } from "./decided-part.tsx";
import { NotedPart } from "./noted-part.tsx";
import { NowPart } from "./now-part.tsx";
import { PapersPart } from "./papers-part.tsx";
import { PeoplePart } from "./people-part.tsx";
import { ScreenFoot } from "./screen-foot.tsx";

/** For those who follow: what goes on, what is written of it, and what is around it. One's own part stands after what
 *  goes on. */
export function readingParts(room: Room, language: Language) {
  const item = takenUp(room);
  const of = { room, item, language };
  const now: Part[] = [
    { id: "nu", of: item, shown: () => <NowPart id="nu" {...of} /> },
    { id: "besluten", of: item, shown: () => <DecidedPart id="besluten" {...of} /> },
  ];
  const notes: Part[] = [
    { id: "antecknat", of: item, shown: () => <NotedPart id="antecknat" {...of} /> },
    { id: "underlag", of: item, shown: () => <PapersPart id="underlag" {...of} /> },
  ];
  const around: Part[] = [
    { id: "i-rummet", of: room.people, shown: () => <PeoplePart id="i-rummet" {...of} /> },
    { id: "dagordning", of: room.items, shown: () => <AgendaPart id="dagordning" {...of} /> },
  ];
  return { now, notes, around };
}

/** On the wall. */
export function screenParts(room: Room, language: Language): Part[] {
  const item = onTheWall(room);
  const of = { item, language };
  return [
    { id: "duk-nu", of: item, shown: () => <NowPart id="duk-nu" {...of} /> },
    { id: "duk-besluten", of: item, shown: () => <DecidedPart id="duk-besluten" {...of} /> },
    {
      id: "duk-harnast",
      of: [item, room.items],
      shown: () => <ScreenFoot id="duk-harnast" room={room} language={language} />,
    },
  ];
}
