import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";
import type { Room } from "../queries.ts";
import { onTheWall, stageOf } from "../rules.ts";

type Props = { id: string; room: Room; language: Language };

/** What comes next. Of closed items nothing is told on the wall. */
export function ScreenFoot({ id, room, language }: Props) {
  const words = messages[language];
  const current = onTheWall(room);
  const open = room.items.filter(({ isClosed }) => !isClosed);
  const next = open
    .slice(current === undefined ? 0 : open.indexOf(current) + 1)
    .find((item) => stageOf(item) === "coming");
  return (
    <p class="screen-foot" id={id} data-part hidden={next === undefined}>
      {next === undefined ? null : (
        <>
          <span class="quiet">{words.next}:</span> {next.label} {next.title}
        </>
      )}
    </p>
  );
}
