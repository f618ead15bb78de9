import type { Language } from "../../../lib/language.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { approvingPath, copyPath } from "../../approving/paths.ts";
import { messages } from "../messages.ts";
import type { WholeMeeting } from "../record/queries.ts";
import type { Reading } from "./words-link.tsx";

type Props = Pick<WholeMeeting, "corrections" | "notices" | "copies"> & {
  language: Language;
  reading: Reading;
};

/** What stands beside approved minutes: their text is never changed. */
export function MinutesBeside({ corrections, notices, copies, language, reading }: Props) {
  const words = messages[language].beside;
  if (corrections.length + notices.length + copies.length === 0) return null;
  const heading =
    corrections.length > 0 ? words.corrections : notices.length > 0 ? words.notices : words.copies;
  const approving = approvingPath(reading.cooperation, reading.body, reading.meeting);
  return (
    <section class="notice amber stack-s" aria-labelledby="rattelser">
      <h2 id="rattelser">{heading}</h2>
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
      {copies.map(({ id, fileName, day }) => (
        <p>
          {words.copy(dayText(day, language))}{" "}
          <a href={copyPath(approving, id)} download>
            {fileName}
          </a>
        </p>
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
