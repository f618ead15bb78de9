import type { Visit } from "../../../platform/web/visit.ts";
import { Day, dayText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { consultationPath, newConsultationPath } from "../paths.ts";
import type { Consultation } from "../queries.ts";
import { isOver } from "../stepping/rules.ts";
import { type Fault, nextIn, type Plan } from "../timing/rules.ts";
import { StepDots } from "./step-dots.tsx";

export interface Listed {
  readonly consultation: Consultation;
  readonly plan: Plan;
  readonly faults: readonly Fault[];
}

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly listed: readonly Listed[];
  /** Whether he may watch another. */
  readonly mayMake: boolean;
  /** Of those that are over. */
  readonly pages: { readonly page: number; readonly pages: number };
}

export function ConsultationsPage({ visit, cooperation, listed, mayMake, pages }: Props) {
  const words = messages[visit.language];
  const [going, over] = [false, true].map((ended) =>
    listed.filter(({ consultation }) => isOver(consultation.lastStep) === ended),
  );
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="consultations"
      title={words.title}
      lead={words.lead}
    >
      <div class="stack-l">
        {mayMake ? (
          <p>
            <a class="button primary" href={newConsultationPath(cooperation.slug)}>
              {words.make}
            </a>
          </p>
        ) : null}
        {listed.length === 0 ? (
          <EmptyState heading={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        ) : null}
        <ListTable {...{ visit, cooperation }} listed={going ?? []} caption={words.now} />
        <ListTable {...{ visit, cooperation }} listed={over ?? []} caption={words.over} />
        <Pagination address={visit.address} {...pages} language={visit.language} />
      </div>
    </CooperationPage>
  );
}

function ListTable({
  visit: { language },
  cooperation,
  listed,
  caption,
}: Omit<Props, "mayMake" | "pages"> & { caption: string }) {
  const words = messages[language];
  if (listed.length === 0) return null;
  const rows = listed.map((each) => ({
    ...each,
    next: nextIn(each.plan, each.consultation.lastStep),
  }));
  const isGoing = rows.some(({ next, faults }) => next !== undefined || faults.length > 0);
  const columns = [
    { heading: words.columns.title },
    { heading: words.columns.sender },
    { heading: words.columns.deadline, kind: "tight" as const },
    { heading: words.columns.state, kind: "tight" as const },
    ...(isGoing ? [{ heading: words.columns.next }] : []),
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows.map(({ consultation, plan, faults, next }) => ({
        cells: [
          <a href={consultationPath(cooperation.slug, consultation.number)}>{consultation.title}</a>,
          consultation.sender,
          <Day day={consultation.deadline} language={language} style="short" />,
          <StepDots {...{ language, plan, faults }} last={consultation.lastStep} />,
          ...(isGoing
            ? [
                <>
                  {next === undefined
                    ? null
                    : words.nextBy(words.work[next.step], dayText(next.from, language))}{" "}
                  {faults.length === 0 ? null : <Tag tone="red">{words.cannotBeKept}</Tag>}
                </>,
              ]
            : []),
        ],
      }))}
    />
  );
}
