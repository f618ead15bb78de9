import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Choices } from "../../../ui/choices.tsx";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { importsPath } from "../../imports/paths.ts";
import type { AssignmentsForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { assignmentsPath } from "../paths.ts";
import type { AssignmentCount, BodyChoice, HolderChoice, ListedAssignment } from "../queries.ts";
import { assignmentsPerPage, countIn, type Situation, situations, whose } from "../rules.ts";
import { AssignmentList } from "./assignment-list.tsx";
import { DueTimeline } from "./due-timeline.tsx";
import { HolderFilter } from "./holder-filter.tsx";

interface Group {
  situation: Situation;
  assignments: ListedAssignment[];
}

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  form: AssignmentsForm;
  holders: HolderChoice[];
  bodies: BodyChoice[];
  counts: AssignmentCount[];
  groups: Group[];
};

export function AssignmentsPage({ visit, cooperation, form, holders, bodies, counts, groups }: Props) {
  const { language } = visit;
  const words = messages[language];
  const frame = { visit, cooperation, section: "assignments", title: words.title } as const;
  if (holders.length === 0) {
    return (
      <CooperationPage {...frame}>
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
          <a class="button primary" href={importsPath(cooperation.slug)}>
            {words.toImports}
          </a>
        </EmptyState>
      </CooperationPage>
    );
  }
  const filled = groups.filter(({ assignments }) => assignments.length > 0);
  return (
    <CooperationPage {...frame} lead={words.lead}>
      {visit.viewer.account === null ? null : <WhoseChoices visit={visit} form={form} />}
      <HolderFilter {...{ cooperation: cooperation.slug, language, form, holders, bodies }} />
      <DueTimeline language={language} counts={counts} today={visit.today} />
      <SituationChoices visit={visit} form={form} counts={counts} />
      {filled.length === 0 ? (
        <EmptyState heading={words.noneOfThese}>
          <p>{words.noneOfTheseText}</p>
          <a class="button" href={assignmentsPath(cooperation.slug)}>
            {words.clear}
          </a>
        </EmptyState>
      ) : (
        filled.map((group) => (
          <SituationGroup visit={visit} cooperation={cooperation} form={form} counts={counts} group={group} />
        ))
      )}
    </CooperationPage>
  );
}

function WhoseChoices({ visit, form }: Pick<Props, "visit" | "form">) {
  const { all, ours } = messages[visit.language];
  const names = { mina: ours.mine, kommunens: ours.municipality, organens: ours.body };
  const link = (vems: string | null) => withQuery(visit.address, { vems, sida: null, lang: null });
  return (
    <Choices
      label={ours.whose}
      choices={[
        { href: link(null), text: all, isCurrent: form.vems === null },
        ...whose.map((each) => ({ href: link(each), text: names[each], isCurrent: form.vems === each })),
      ]}
    />
  );
}

function SituationChoices({ visit, form, counts }: Pick<Props, "visit" | "form" | "counts">) {
  const words = messages[visit.language];
  const link = (lage: Situation | null) => withQuery(visit.address, { lage, sida: null, lang: null });
  return (
    <Choices
      label={words.situation}
      choices={[
        { href: link(null), text: words.all, isCurrent: form.lage === null },
        ...situations.map((situation) => ({
          href: link(situation),
          text: words.situations[situation],
          count: countIn(situation, counts),
          isCurrent: form.lage === situation,
        })),
      ]}
    />
  );
}

type GroupProps = Pick<Props, "visit" | "cooperation" | "form" | "counts"> & { group: Group };

function SituationGroup({ visit, cooperation, form, counts, group: { situation, assignments } }: GroupProps) {
  const words = messages[visit.language];
  const total = countIn(situation, counts);
  return (
    <section class="stack" id={situation}>
      <div class="stack-s">
        <h2>
          {words.situations[situation]} <span class="quiet figures">{numberText(total, visit.language)}</span>
        </h2>
        <p class="quiet">{words.explained[situation]}</p>
      </div>
      <AssignmentList
        cooperation={cooperation.slug}
        language={visit.language}
        situation={situation}
        assignments={assignments}
      />
      {form.lage === null && total > assignments.length ? (
        <p>
          <a class="button" href={withQuery(visit.address, { lage: situation, lang: null })}>
            {words.showAll(numberText(total, visit.language))}
          </a>
        </p>
      ) : null}
      {form.lage === null ? null : (
        <Pagination
          address={visit.address}
          page={form.sida}
          pages={Math.ceil(total / assignmentsPerPage)}
          language={visit.language}
        />
      )}
    </section>
  );
}
