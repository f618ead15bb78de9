import { isOffice } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { BarChart } from "../../../ui/bar-chart.tsx";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { importsPath } from "../../imports/paths.ts";
import { newMeetingPath, planningPath } from "../../planning/paths.ts";
import type { ListedMeeting, YearOfBody } from "../calendar/queries.ts";
import { countsByYear, sum, undatedCount } from "../calendar/rules.ts";
import type { CalendarForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { meetingsPath, undatedYear } from "../paths.ts";
import { MeetingTable } from "./meeting-table.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  form: CalendarForm;
  year: number | typeof undatedYear;
  counts: YearOfBody[];
  meetings: ListedMeeting[];
};

export function MeetingsPage({ visit, cooperation, form, year, counts, meetings }: Props) {
  const words = messages[visit.language];
  const years = countsByYear(counts, "");
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const number = (count: number) => numberText(count, visit.language);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.title}
      lead={first === undefined || last === undefined ? null : words.lead(number(sum(counts)), first, last)}
    >
      {isOffice(visit.viewer, cooperation.id) ? (
        <p class="row">
          <a href={newMeetingPath(cooperation.slug)}>{words.newMeeting}</a>
          <a href={planningPath(cooperation.slug)}>{words.planning}</a>
        </p>
      ) : null}
      {counts.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
          <a class="button primary" href={importsPath(cooperation.slug)}>
            {words.toImports}
          </a>
        </EmptyState>
      ) : (
        <>
          <Years visit={visit} cooperation={cooperation} form={form} year={year} counts={counts} />
          <MeetingTable visit={visit} cooperation={cooperation.slug} year={year} meetings={meetings} />
        </>
      )}
    </CooperationPage>
  );
}

/** The years as a chart to choose from, and the same choice as a form. */
function Years({ visit, cooperation, form, year, counts }: Omit<Props, "meetings">) {
  const words = messages[visit.language];
  const action = meetingsPath(cooperation.slug);
  const here = withQuery(action, { organ: form.organ });
  const years = countsByYear(counts, form.organ);
  const undated = undatedCount(counts, form.organ);
  const bodies = new Map(counts.map(({ body, bodyName }) => [body, bodyName ?? words.bodyUnknown]));
  return (
    <section class="stack" aria-label={words.years}>
      <div class="calendar-head">
        <BarChart
          title={words.perYear}
          bars={years.map((each) => ({
            label: String(each.year),
            value: each.count,
            title: words.yearBar(String(each.year), each.count),
            href: withQuery(here, { ar: each.year }),
            isChosen: each.year === year,
          }))}
        />
        <FilterBar
          action={action}
          language={visit.language}
          isFiltered={form.organ !== "" || form.ar !== null}
        >
          <SelectField
            id="organ"
            name="organ"
            label={words.body}
            all={words.everyBody}
            value={form.organ}
            options={[...bodies].map(([value, text]) => ({ value, text }))}
          />
          <SelectField
            id="ar"
            name="ar"
            label={words.year}
            value={String(year)}
            options={[
              ...years.toReversed().map((each) => ({ value: String(each.year), text: String(each.year) })),
              ...(undated > 0 ? [{ value: undatedYear, text: `${words.undated} (${undated})` }] : []),
            ]}
          />
        </FilterBar>
      </div>
      {undated > 0 && year !== undatedYear ? (
        <p>
          <a href={withQuery(here, { ar: undatedYear })}>
            {words.undated}: {words.meetingCount(undated)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
