import type { Visit } from "../../../platform/web/visit.ts";
import { momentText, numberText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { contradictionsPath } from "../../contradictions/paths.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { importPath } from "../paths.ts";
import type { FailedFile, ListedImport } from "../queries.ts";
import { FailedFiles } from "./failed-files.tsx";
import { ReviewEntry } from "./review-entry.tsx";
import { FolderHint, UploadForm } from "./upload-form.tsx";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  imports: ListedImport[];
  failed: FailedFile[];
  /** Documents that nobody has been through. */
  unreviewed: number;
  refusal?: keyof (typeof messages)["sv"]["refusals"];
};

export function ImportsPage({ visit, cooperation, imports, failed, unreviewed, refusal }: Props) {
  const { language } = visit;
  const words = messages[language];
  const part = { cooperation: cooperation.slug, language };
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="imports"
      title={words.title}
      lead={words.lead}
    >
      <Refusal sentence={refusal && words.refusals[refusal]} />
      <div class="columns">
        <UploadForm {...part} />
        <FolderHint {...part} />
      </div>
      {cooperation.waiting === 0 ? null : (
        <Notice tone="amber" heading={words.waiting}>
          <p>
            {words.waitingText(numberText(cooperation.waiting, language))}{" "}
            <a href={contradictionsPath(cooperation.slug)}>{words.toSettle}</a>
          </p>
        </Notice>
      )}
      {imports.length === 0 ? null : <ReviewEntry {...part} count={unreviewed} />}
      <FailedFiles {...part} failed={failed} />
      {imports.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <ImportTable {...part} imports={imports} />
      )}
    </CooperationPage>
  );
}

type TableProps = { cooperation: string; language: Visit["language"]; imports: ListedImport[] };

function ImportTable({ cooperation, language, imports }: TableProps) {
  const words = messages[language];
  return (
    <Table
      caption={words.imports}
      columns={[
        { heading: words.started, kind: "tight" },
        { heading: words.label },
        { heading: words.imported, kind: "number" },
        { heading: words.known, kind: "number" },
        { heading: words.failedCount, kind: "number" },
        { heading: words.state, kind: "tight" },
      ]}
      rows={imports.map(({ id, label, startedAt, finishedAt, imported, known, failed, waiting }) => ({
        cells: [
          <a href={importPath(cooperation, id)}>{momentText(startedAt, language)}</a>,
          label,
          imported,
          known,
          failed === 0 ? failed : <Tag tone="red">{failed}</Tag>,
          waiting > 0 ? (
            <Tag tone="amber">{words.outcomes.waiting}</Tag>
          ) : finishedAt === null ? (
            <Tag tone="amber">{words.unfinished}</Tag>
          ) : (
            <Tag tone="green">{words.finished}</Tag>
          ),
        ],
      }))}
    />
  );
}
