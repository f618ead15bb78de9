import type { Visit } from "../../../platform/web/visit.ts";
import { Choices } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { contradictionsPath } from "../../contradictions/paths.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { suggestionsPath } from "../paths.ts";
import { messages } from "../suggestions/messages.ts";
import type { Suggestion } from "../suggestions/queries.ts";
import { questionAfter } from "../suggestions/rules.ts";
import { AnsweredList } from "./answered-list.tsx";
import { DateQuestion } from "./date-question.tsx";
import { SameQuestion } from "./same-question.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  counts: { open: number; settled: number };
  /** Those of the page shown. */
  open: Suggestion[];
  settled: Suggestion[];
  page: number;
  pages: number;
  refusal?: keyof (typeof messages)["sv"]["refusals"];
};

export function SuggestionsPage({ visit, cooperation, counts, open, settled, page, pages, refusal }: Props) {
  const { language } = visit;
  const words = messages[language];
  const part = { cooperation: cooperation.slug, language, page };
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="settling"
      title={words.title}
      lead={words.lead}
    >
      <Refusal sentence={refusal && words.refusals[refusal]} />
      <Choices
        label={words.parts}
        choices={[
          {
            href: contradictionsPath(cooperation.slug),
            text: words.contradictions,
            count: cooperation.waiting - counts.open,
            isCurrent: false,
          },
          {
            href: suggestionsPath(cooperation.slug),
            text: words.suggestions,
            count: counts.open,
            isCurrent: true,
          },
        ]}
      />
      {counts.open === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <div class="stack">
          {open.map((question) => {
            const next = questionAfter(open, question);
            return question.kind === "same-party" ? (
              <SameQuestion {...part} question={question} next={next} />
            ) : (
              <DateQuestion {...part} question={question} next={next} />
            );
          })}
        </div>
      )}
      <AnsweredList {...part} settled={settled} total={counts.settled} />
      <Pagination address={suggestionsPath(cooperation.slug)} page={page} pages={pages} language={language} />
    </CooperationPage>
  );
}
