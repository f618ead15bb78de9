import { meetingPath } from "../../meetings/paths.ts";
import type { AgendaItem } from "../items/queries.ts";
import { messages } from "../messages.ts";
import { annexPath } from "../paths.ts";
import { writtenOf } from "../presenting/rules.ts";
import { HistoryLine, ItemTime, KindTag, ReachTag } from "./item-facts.tsx";
import type { ReadingProps } from "./reading-page.tsx";

/** One item with all that is to be read before the meeting. */
export function ReadItem({
  visit,
  cooperation,
  meeting,
  agenda,
  anchorings,
  item,
}: ReadingProps & { item: AgendaItem }) {
  const { language } = visit;
  const words = messages[language];
  const address = meetingPath(cooperation.slug, meeting.body.slug, meeting.slug);
  return (
    <article class={item.parentId === null ? "card stack-s" : "card stack-s agenda-under"} id={item.slug}>
      {item.pause === null ? null : <p class="quiet">{words.pauseOf(item.pause)}</p>}
      <h3>
        <a class="agenda-number" href={`${address}#${item.slug}`}>
          {item.label}
        </a>{" "}
        {item.title}
      </h3>
      <p class="agenda-facts">
        <ItemTime item={item} language={language} />
        <KindTag kind={item.kind} language={language} />
        <ReachTag item={item} language={language} />
        <HistoryLine
          history={agenda.history.get(item.id)}
          cooperation={cooperation.slug}
          language={language}
        />
      </p>
      {item.presenters.length === 0 ? null : (
        <p>
          <span class="quiet">{words.presenters}:</span> {item.presenters.map(writtenOf).join(" · ")}
        </p>
      )}
      {item.background === "" ? null : <p class="agenda-text">{item.background}</p>}
      {item.proposals.length === 0 ? null : (
        <div class="part decided">
          <h4>{words.proposal}</h4>
          <ul class="said">
            {item.proposals.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {anchorings.of(item.slug, language)}
      {item.annexes.length === 0 ? null : (
        <ul class="agenda-papers">
          {item.annexes.map(({ number, title }) => (
            <li>
              <a href={annexPath(cooperation.slug, meeting.body.slug, meeting.slug, String(number))}>
                <span class="agenda-number">{words.annexNumber(number)}</span> {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
