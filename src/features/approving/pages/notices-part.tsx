import { dayText } from "../../../ui/day.tsx";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { New } from "../../../ui/new.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { MadeFor } from "../../accounts/index.ts";
import type { Notice } from "../announcing/queries.ts";
import { announcedBy } from "../announcing/rules.ts";
import { messages } from "../messages.ts";
import { noticePath, noticePostingPath } from "../paths.ts";
import type { Approving, PartProps } from "./approving-page.tsx";
import { itemText } from "./signatures-part.tsx";

/** What stands on the notice board of formal minutes, and until when it can be appealed against. */
export function NoticesPart(props: PartProps) {
  const { visit, approving } = props;
  const { language } = visit;
  const words = messages[language];
  const { notices, form, meeting } = approving;
  const toPost = form.isFormal && meeting.isDesk ? postable(approving) : [];
  if (notices.length === 0 && toPost.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{words.notices}</h2>
      {notices.map((notice) => (
        <PostedNotice {...props} notice={notice} />
      ))}
      {toPost.length === 0 ? null : <Posting {...props} toPost={toPost} />}
    </section>
  );
}

function PostedNotice({ notice, ...props }: PartProps & { notice: Notice }) {
  const { visit, approving, address } = props;
  const { language } = visit;
  const words = messages[language];
  const { id, itemId, postedOn, appealUntil, downOn, keptAt, replacedById } = notice;
  return (
    <article class="card stack-s">
      <h3>
        {itemId === null ? words.whole : itemText(approving, itemId)}{" "}
        {replacedById === null ? null : <Tag tone="red">{words.replacedNotice}</Tag>}
      </h3>
      {replacedById === null ? (
        <FactList
          facts={[
            { name: words.postedOn, value: dayText(postedOn, language) },
            { name: words.appealUntil, value: dayText(appealUntil, language, "weekday") },
            { name: words.downOn, value: dayText(downOn, language) },
            { name: words.keptAt, value: keptAt === "" ? null : keptAt },
          ]}
        />
      ) : (
        <FactList facts={[{ name: words.postedOn, value: dayText(postedOn, language) }]} />
      )}
      <p>
        <a href={noticePath(address, id)}>{words.showNotice}</a>
      </p>
      {approving.meeting.isDesk && replacedById === null ? <Replacing {...props} notice={notice} /> : null}
    </article>
  );
}

function Replacing({ visit, address, notice }: PartProps & { notice: Notice }) {
  const words = messages[visit.language];
  const { id, itemId, postedOn, keptAt } = notice;
  return (
    <details>
      <summary>{words.replaceNotice}</summary>
      <form class="stack-s" method="post" action={noticePostingPath(address)}>
        <MadeFor viewer={visit.viewer} />
        <New />
        <input type="hidden" name="ersatter" value={id} />
        {itemId === null ? null : <input type="hidden" name="punkt" value={itemId} />}
        <p>{words.replaceNoticeText}</p>
        <InputField id={`dag-${id}`} name="dag" type="date" label={words.postedOn} value={postedOn} />
        <InputField id={`forvaras-${id}`} name="forvaras" label={words.keptAt} value={keptAt} />
        <p>
          <button class="button" type="submit">
            {words.replaceNoticeButton}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Whatever has been adjusted and not been announced; the whole minutes by null. */
function postable({ notices, meeting, minutes }: Approving): (string | null)[] {
  const items = minutes.items.flatMap(({ id, clauses }) =>
    clauses.some((each) => each.isAdjusted) ? [id] : [],
  );
  const adjusted = meeting.state === "approved" ? [null, ...items] : items;
  return adjusted.filter((itemId) => !notices.some((each) => each.itemId === itemId));
}

function Posting({ visit, approving, address, toPost }: PartProps & { toPost: readonly (string | null)[] }) {
  const { language } = visit;
  const words = messages[language];
  const { approvedAt } = approving;
  const last = approvedAt === null ? null : announcedBy(swedishTime(approvedAt).day);
  return (
    <form class="card stack-s" method="post" action={noticePostingPath(address)}>
      <MadeFor viewer={visit.viewer} />
      <New />
      {last === null || !toPost.includes(null) ? null : (
        <p>{words.noticesText(dayText(last, language, "weekday"))}</p>
      )}
      <SelectField
        id="anslag-punkt"
        name="punkt"
        label={words.postOf}
        options={toPost.map((itemId) => ({
          value: itemId ?? "",
          text: itemId === null ? words.whole : itemText(approving, itemId),
        }))}
      />
      <InputField id="anslag-dag" name="dag" type="date" label={words.postedOn} value={visit.today} />
      <InputField id="anslag-forvaras" name="forvaras" label={words.keptAt} />
      <p>
        <button class="button primary" type="submit">
          {words.postButton}
        </button>
      </p>
    </form>
  );
}
