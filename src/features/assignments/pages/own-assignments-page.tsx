import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Choices } from "../../../ui/choices.tsx";
import { numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import type { KnownMeeting } from "../course/queries.ts";
import { messages } from "../messages.ts";
import type { OwnSection } from "../own/rules.ts";
import { type Whose, whose } from "../rules.ts";
import type { assignmentsAt } from "../story/queries.ts";
import { AssignmentCards } from "./assignment-card.tsx";

type Own = Awaited<ReturnType<typeof assignmentsAt>>[number];

type Props = {
  visit: Visit;
  vems: Whose;
  sections: { section: OwnSection; assignments: Own[] }[];
  meetings: KnownMeeting[];
};

/** All that somebody has to do, whichever cooperation gave it. */
export function OwnAssignmentsPage({ visit, vems, sections, meetings }: Props) {
  const { language, today } = visit;
  const words = messages[language].ours;
  const names = { mina: words.mine, kommunens: words.municipality, organens: words.body };
  return (
    <Page visit={visit} title={words.title} lead={words.lead}>
      <Choices
        label={words.whose}
        choices={whose.map((each) => ({
          href: withQuery(visit.address, { vems: each === "mina" ? null : each, lang: null }),
          text: names[each],
          isCurrent: each === vems,
        }))}
      />
      {sections.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : null}
      {sections.map(({ section, assignments }) => (
        <section class="stack-s" id={section}>
          <h2>
            {words.sections[section]}{" "}
            <span class="quiet figures">{numberText(assignments.length, language)}</span>
          </h2>
          {placesOf(assignments).map(({ slug, name, here }) => (
            <>
              <h3>{name}</h3>
              <AssignmentCards {...{ language, cooperation: slug, assignments: here, meetings, today }} />
            </>
          ))}
        </section>
      ))}
    </Page>
  );
}

const placesOf = (assignments: readonly Own[]) =>
  [...Map.groupBy(assignments, ({ cooperationSlug }) => cooperationSlug)].map(([slug, here]) => ({
    slug,
    name: here[0]?.cooperationName ?? slug,
    here,
  }));
