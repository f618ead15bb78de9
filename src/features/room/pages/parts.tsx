// The parts of both pages: always the same, in the same order. Each is a function of the room alone, so that it can be
// sent to all who see the same. What one does oneself is a part beside them (own/own-part.tsx).
import type { Language } from "../../../lib/language.ts";
import type { Room } from "../queries.ts";
import { onTheWall, takenUp } from "../rules.ts";
import { AgendaPart } from "./agenda-part.tsx";
import { DecidedPart } from "./decided-part.tsx";
import { NotedPart } from "./noted-part.tsx";
import { NowPart } from "./now-part.tsx";
import { PapersPart } from "./papers-part.tsx";
import { PeoplePart } from "./people-part.tsx";
import { ScreenFoot } from "./screen-foot.tsx";

/** The part that is one's own, and stands after `besluten`. */
export const ownPartId = "jag";
export const readingOrder = [
  "nu",
  "besluten",
  ownPartId,
  "antecknat",
  "underlag",
  "dagordning",
  "i-rummet",
] as const;
export const screenOrder = ["duk-nu", "duk-besluten", "duk-fot"] as const;

type Made = ReturnType<typeof NowPart>;

/** By id; all of `readingOrder` but one's own. */
export function readingParts(room: Room, language: Language) {
  const item = takenUp(room);
  const of = { room, item, language };
  return {
    nu: <NowPart id="nu" {...of} />,
    besluten: <DecidedPart id="besluten" {...of} />,
    antecknat: <NotedPart id="antecknat" {...of} />,
    underlag: <PapersPart id="underlag" {...of} />,
    dagordning: <AgendaPart id="dagordning" {...of} />,
    "i-rummet": <PeoplePart id="i-rummet" {...of} />,
  } satisfies Record<string, Made>;
}

/** By id; all of `screenOrder`. */
export function screenParts(room: Room, language: Language) {
  const item = onTheWall(room);
  const of = { item, language };
  return {
    "duk-nu": <NowPart id="duk-nu" {...of} />,
    "duk-besluten": <DecidedPart id="duk-besluten" {...of} />,
    "duk-fot": <ScreenFoot id="duk-fot" room={room} language={language} />,
  } satisfies Record<string, Made>;
}
