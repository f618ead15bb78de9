import type { Language } from "../../../lib/language.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { WholeMeeting } from "../record/queries.ts";

type Props = Pick<WholeMeeting, "corrections" | "notices"> & { language: Language };

/** What stands beside approved minutes: their text is never changed. */
export function MinutesBeside({ corrections, notices, language }: Props) {
  const words = messages[language].beside;
  if (corrections.length + notices.length === 0) return null;
  return (
    <section class="notice amber stack-s" aria-labelledby="rattelser">
      <h2 id="rattelser">{corrections.length === 0 ? words.notices : words.corrections}</h2>
      {corrections.map(({ item, title, text, day }) => (
        <p>
          <Day day={day} language={language} />
          {item === null ? null : (
            <>
              , <a href={`#${item}`}>{title}</a>
            </>
          )}
          : {text}
        </p>
      ))}
      {notices.map(({ title, postedOn, appealUntil }) => (
        <p>{noticeText(title, dayText(postedOn, language), dayText(appealUntil, language), words)}</p>
      ))}
    </section>
  );
}

function noticeText(
  item: string | null,
  posted: string,
  until: string,
  words: (typeof messages)["sv"]["beside"],
) {
  return item === null ? words.notice(posted, until) : words.noticeOf(item, posted, until);
}
