import type { Visit } from "../../../platform/web/visit.ts";
import { Choices } from "../../../ui/choices.tsx";
import { Day, momentText, numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { withQuery } from "../../../ui/address.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { importsPath } from "../../imports/paths.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import type { QueueForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { queuePath, reviewPath } from "../paths.ts";
import type { QueuedDocument } from "../queries.ts";
import { pageLength, type Which } from "../rules.ts";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  form: QueueForm;
  counts: Record<Which, number>;
  documents: readonly QueuedDocument[];
  /** Names by accounts. */
  accounts: ReadonlyMap<string, string>;
};

/** What waits for a person to go through it, and what somebody has been through. */
export function QueuePage({ visit, cooperation, form, counts, documents, accounts }: Props) {
  const { language } = visit;
  const words = messages[language].queue;
  const here = queuePath(cooperation.slug);
  const isReviewed = form.visa === "granskade";
  const address = withQuery(here, { visa: isReviewed ? "granskade" : null });
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="imports"
      title={words.title}
      trail={[{ href: importsPath(cooperation.slug), text: messages[language].trail.imports }]}
      lead={words.lead}
    >
      <Choices
        label={words.choices}
        choices={[
          { href: here, text: words.waiting, count: counts.waiting, isCurrent: !isReviewed },
          {
            href: withQuery(here, { visa: "granskade" }),
            text: words.reviewed,
            count: counts.reviewed,
            isCurrent: isReviewed,
          },
        ]}
      />
      {documents.length === 0 ? (
        <EmptyState heading={isReviewed ? words.noneReviewed : words.none}>
          <p>{isReviewed ? words.noneReviewedText : words.noneText}</p>
          <p>
            <a href={importsPath(cooperation.slug)}>{words.imports}</a>
          </p>
        </EmptyState>
      ) : (
        <div class="review-queue">
          <Table
            caption={isReviewed ? words.reviewed : words.waiting}
            hideCaption
            columns={[
              { heading: words.document },
              { heading: words.meeting },
              { heading: words.doubtful, kind: "number" },
              { heading: words.warnings, kind: "number" },
              { heading: words.contradictions, kind: "number" },
              { heading: words.corrections, kind: "number" },
              { heading: isReviewed ? words.reviewedBy : words.read, kind: "tight" },
            ]}
            rows={documents.map((document) => ({
              cells: cellsOf(
                { ...document, reviewedBy: accounts.get(document.reviewedBy ?? "") ?? null },
                cooperation.slug,
                language,
              ),
            }))}
          />
        </div>
      )}
      <Pagination
        address={address}
        page={form.sida}
        pages={Math.ceil(counts[isReviewed ? "reviewed" : "waiting"] / pageLength)}
        language={language}
      />
    </CooperationPage>
  );
}

function cellsOf(document: QueuedDocument, cooperation: string, language: Visit["language"]) {
  const words = messages[language].queue;
  const { doubtful, heldOn, bodyName, reviewedAt, reviewedBy } = document;
  return [
    <a href={reviewPath(cooperation, document.id)} translate="no">
      {document.fileName}
    </a>,
    <a href={meetingPath(cooperation, document.body ?? withoutBody, document.meeting)}>
      {heldOn === null ? words.undated : <Day day={heldOn} language={language} />}, {bodyName ?? words.noBody}
    </a>,
    doubtful === 0 ? counted(0, language) : <Tag tone="amber">{numberText(doubtful, language)}</Tag>,
    counted(document.warnings, language),
    counted(document.contradictions, language),
    counted(document.corrections, language),
    reviewedAt === null
      ? momentText(document.importedAt, language)
      : words.by(reviewedBy ?? words.terminal, momentText(reviewedAt, language)),
  ];
}

/** Nothing is not told on a phone. */
const counted = (number: number, language: Visit["language"]) =>
  number === 0 ? <span class="none">0</span> : numberText(number, language);
