import { dayText } from "../../../ui/day.tsx";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { MadeFor } from "../../accounts/index.ts";
import { announcedBy } from "../announcing/rules.ts";
import { messages } from "../messages.ts";
import { noticePath, noticePostingPath } from "../paths.ts";
import type { PartProps } from "./approving-page.tsx";
import { itemText } from "./signatures-part.tsx";

/** What stands on the notice board of formal minutes, and until when it can be appealed against. */
export function NoticesPart(props: PartProps) {
  const { visit, approving, address } = props;
  const { language } = visit;
  const words = messages[language];
  const { notices, form, meeting } = approving;
  if (notices.length === 0 && !(form.isFormal && meeting.isDesk)) return null;
  return (
    <section class="stack-s">
      <h2>{words.notices}</h2>
      {notices.map(({ id, itemId, postedOn, appealUntil, downOn, keptAt }) => (
        <article class="card stack-s">
          <h3>{itemId === null ? words.whole : itemText(approving, itemId)}</h3>
          <FactList
            facts={[
              { name: words.postedOn, value: dayText(postedOn, language) },
              { name: words.appealUntil, value: dayText(appealUntil, language, "weekday") },
              { name: words.downOn, value: dayText(downOn, language) },
              { name: words.keptAt, value: keptAt === "" ? null : keptAt },
            ]}
          />
          <p>
            <a href={noticePath(address, id)}>{words.showNotice}</a>
          </p>
        </article>
      ))}
      {form.isFormal && meeting.isDesk ? <Posting {...props} /> : null}
    </section>
  );
}

/** Whatever has been adjusted and not been announced. */
function Posting({ visit, approving, address }: PartProps) {
  const { language } = visit;
  const words = messages[language];
  const { notices, meeting, minutes, approvedAt } = approving;
  const isNew = (itemId: string | null) => !notices.some((each) => each.itemId === itemId);
  const items = minutes.items.filter(
    ({ id, clauses }) => isNew(id) && clauses.some((each) => each.isAdjusted),
  );
  const isWhole = meeting.state === "approved" && isNew(null);
  const options = items.map(({ id }) => ({ value: id, text: itemText(approving, id) }));
  if (!isWhole && options.length === 0) return null;
  return (
    <form class="card stack-s" method="post" action={noticePostingPath(address)}>
      <MadeFor viewer={visit.viewer} />
      {approvedAt === null || !isWhole ? null : (
        <p>{words.noticesText(dayText(announcedBy(swedishTime(approvedAt).day), language, "weekday"))}</p>
      )}
      <SelectField
        id="anslag-punkt"
        name="punkt"
        label={words.postOf}
        options={[...(isWhole ? [{ value: "", text: words.whole }] : []), ...options]}
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
