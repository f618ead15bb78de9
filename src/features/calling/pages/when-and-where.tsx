import type { Language } from "../../../lib/language.ts";
import { dayText, timeText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { type CalledMeeting, type Callee, shareOf } from "../inviting/rules.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly language: Language;
  readonly meeting: CalledMeeting;
  readonly callee: Callee;
}

/** When it is and where, of the meeting and of those parts that he is called to; of a guest's item, when that is. */
export function WhenAndWhere({ language, meeting, callee }: Props) {
  const words = messages[language];
  const { heldOn, lastOn, starts, ends, place, link } = meeting;
  const item = meeting.items.find(({ id }) => id === callee.itemId);
  const day =
    lastOn === null || lastOn === heldOn
      ? dayText(item?.part?.heldOn ?? heldOn, language, "weekday")
      : words.days(dayText(heldOn, language, "weekday"), dayText(lastOn, language, "weekday"));
  const [from, until] = item === undefined || item.from === null ? [starts, ends] : [item.from, item.until];
  const parts = callee.kind === "guest" ? [] : shareOf(meeting, callee).parts;
  return (
    <FactList
      facts={[
        {
          name: words.time,
          value: from === null ? day : `${day}, ${words.clock(timeText(from, until, language))}`,
        },
        { name: words.place, value: item?.part?.place ?? place },
        { name: words.join, value: link === null ? null : <a href={link}>{link}</a> },
        ...parts.map((part) => ({
          name: part.name,
          value: [
            part.heldOn === null ? null : dayText(part.heldOn, language, "weekday"),
            part.starts === null ? null : words.clock(timeText(part.starts, part.ends, language)),
            part.place,
          ]
            .filter((each) => each !== null)
            .join(", "),
        })),
      ]}
    />
  );
}
