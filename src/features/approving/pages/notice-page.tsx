import type { Visit } from "../../../platform/web/visit.ts";
import { dayText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Notice as Warning } from "../../../ui/notice.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { Notice } from "../announcing/queries.ts";
import { messages } from "../messages.ts";
import { approvingPath, exportPath, extractPath, noticePath } from "../paths.ts";

interface Props {
  visit: Visit;
  cooperation: Cooperation;
  meeting: RunMeeting;
  notice: Notice;
  /** Of the item that it is about. */
  itemSlug: string | null;
}

/** The notice as it stands on the board. */
export function NoticePage({ visit, cooperation, meeting, notice, itemSlug }: Props) {
  const { language } = visit;
  const words = messages[language];
  const day = dayText(meeting.heldOn, language);
  const { body, slug } = meeting;
  const address = approvingPath(cooperation.slug, body.slug, slug);
  const item = [notice.itemNumber, notice.itemTitle].filter((part) => part !== null).join(" ");
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.noticeTitle}
      lead={
        notice.itemId === null ? words.noticeLead(body.name, day) : words.noticeItemLead(item, body.name, day)
      }
      trail={[
        {
          href: meetingPath(cooperation.slug, body.slug, slug),
          text: meetingName(body.name, meeting.heldOn, language),
        },
      ]}
    >
      <div class="prose stack">
        {notice.replacedById === null ? null : (
          <Warning tone="red">
            <p>
              {words.isReplacedNotice}{" "}
              <a href={noticePath(address, notice.replacedById)}>{words.showStandingNotice}</a>
            </p>
          </Warning>
        )}
        {notice.replacesId === null || notice.replacesPostedOn === null ? null : (
          <p>
            <a href={noticePath(address, notice.replacesId)}>
              {words.replacesNotice(dayText(notice.replacesPostedOn, language))}
            </a>
          </p>
        )}
        <FactList
          facts={[
            { name: words.noticeBody, value: body.name },
            { name: words.noticeMeeting, value: dayText(meeting.heldOn, language, "weekday") },
            { name: words.noticeItem, value: notice.itemId === null ? null : item },
            { name: words.postedOn, value: dayText(notice.postedOn, language) },
            { name: words.appealUntil, value: dayText(notice.appealUntil, language, "weekday") },
            { name: words.downOn, value: dayText(notice.downOn, language) },
            { name: words.keptAt, value: notice.keptAt === "" ? null : notice.keptAt },
          ]}
        />
        <p>{words.appealText}</p>
        <p>
          {itemSlug === null ? (
            <a href={exportPath(cooperation.slug, body.slug, slug, "protokoll.pdf")} download>
              {words.minutes} ({words.formats.pdf})
            </a>
          ) : (
            <a href={extractPath(cooperation.slug, body.slug, slug, itemSlug)}>{words.extractTitle}</a>
          )}
        </p>
      </div>
    </CooperationPage>
  );
}
