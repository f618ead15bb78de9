import type { Visit } from "../../../platform/web/visit.ts";
import { dayText, numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Table } from "../../../ui/table.tsx";
import { brandingPath } from "../../branding/paths.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { undatedYear, withoutBody } from "../../meetings/paths.ts";
import { meetingName } from "../../meetings/index.ts";
import type { ListForm } from "../forms.ts";
import { messages } from "../messages.ts";
import type { MeetingToOpen } from "../opening/queries.ts";
import { publishingPath, visibilityPath } from "../paths.ts";
import { FindingList } from "./finding-list.tsx";
import { type Preview, RuleForm } from "./rule-form.tsx";

export interface ClosedYear {
  year: number | null;
  bodySlug: string | null;
  bodyName: string | null;
  count: number;
}

interface Body {
  slug: string;
  name: string;
}

export interface Publishing {
  form: ListForm;
  bodies: Body[];
  open: number;
  closed: ClosedYear[];
  preview: Preview | null;
  /** Of the rule, or of the year and body that is looked at. */
  found: MeetingToOpen[];
  /** How many more there are. */
  more: number;
  refusal?: string | undefined;
}

type Props = { visit: Visit; cooperation: Cooperation; publishing: Publishing };

export function PublishingPage({ visit, cooperation, publishing }: Props) {
  const { language } = visit;
  const words = messages[language];
  const { closed, open, found, more, refusal } = publishing;
  const waiting = closed.reduce((sum, { count }) => sum + count, 0);
  return (
    <CooperationPage
      section="publishing"
      visit={visit}
      cooperation={cooperation}
      title={words.title}
      lead={words.lead}
    >
      <Refusal sentence={refusal} />
      <p>
        {words.open(numberText(open, language), open === 1)}{" "}
        {words.notOpen(numberText(waiting, language), waiting === 1)}
      </p>
      <p>
        <a href={brandingPath(cooperation.slug)}>{words.look}</a>
      </p>
      {waiting === 0 ? (
        <EmptyState heading={words.nothing}>
          <p>{words.nothingText}</p>
        </EmptyState>
      ) : (
        <>
          <RuleForm visit={visit} cooperation={cooperation.slug} {...publishing} />
          <Closed language={language} cooperation={cooperation.slug} closed={closed} />
          <section class="stack">
            <h2>{words.findingsOf(choiceText(visit, publishing))}</h2>
            {found.length === 0 ? <p>{words.noFindings}</p> : <p class="lead">{words.findingsText}</p>}
            {found.map((meeting) => (
              <section class="card stack">
                <h3>
                  <a href={visibilityPath(cooperation.slug, meeting.bodySlug ?? withoutBody, meeting.slug)}>
                    {meetingName(meeting.bodyName, meeting.heldOn, language)}
                  </a>
                </h3>
                <FindingList cooperation={cooperation.slug} visit={visit} meeting={meeting} />
              </section>
            ))}
            {more > 0 ? <Notice>{words.more(numberText(more, language))}</Notice> : null}
          </section>
        </>
      )}
    </CooperationPage>
  );
}

function choiceText({ language }: Visit, { form: { fore, ar, organ }, bodies }: Publishing): string {
  const words = messages[language];
  const body = bodies.find(({ slug }) => slug === organ)?.name ?? words.everyBody;
  if (fore !== null) return `${body}, ${words.before.toLowerCase()} ${dayText(fore, language)}`;
  return `${body}, ${ar === undatedYear ? words.noYear.toLowerCase() : (ar ?? "")}`;
}

function Closed({
  language,
  cooperation,
  closed,
}: {
  language: Visit["language"];
  cooperation: string;
  closed: ClosedYear[];
}) {
  const words = messages[language];
  return (
    <Table
      caption={words.table}
      columns={[
        { heading: words.year, kind: "tight" },
        { heading: words.body },
        { heading: words.meetings, kind: "number" },
      ]}
      rows={closed.map(({ year, bodySlug, bodyName, count }) => {
        const chosen = new URLSearchParams({ ar: year === null ? undatedYear : String(year) });
        if (bodySlug !== null) chosen.set("organ", bodySlug);
        return {
          cells: [
            <a href={`${publishingPath(cooperation)}?${chosen}`}>{year ?? words.noYear}</a>,
            bodyName ?? words.noBody,
            numberText(count, language),
          ],
        };
      })}
    />
  );
}
