import type { Visit } from "../../../platform/web/visit.ts";
import { momentText, numberText } from "../../../ui/day.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { contradictionsPath } from "../../contradictions/paths.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { importsPath } from "../paths.ts";
import type { ImportedFile, ListedImport } from "../queries.ts";
import { FileTable } from "./file-table.tsx";

type Props = { visit: Visit; cooperation: Cooperation; run: ListedImport; files: ImportedFile[] };

export function ImportPage({ visit, cooperation, run, files }: Props) {
  const { language } = visit;
  const words = messages[language];
  const list = importsPath(cooperation.slug);
  const isScanning = files.some((file) => file.isScanned);
  const number = (count: number) => numberText(count, language);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="imports"
      title={words.importTitle(momentText(run.startedAt, language))}
      trail={[{ href: list, text: words.title }]}
      lead={
        <span id="utfall" data-watched>
          {words.summary(
            number(run.imported),
            number(run.known),
            number(run.failed),
            run.waiting > 0 ? number(run.waiting) : null,
          )}
        </span>
      }
      scripts={isScanning ? ["watching"] : undefined}
    >
      {isScanning ? (
        <div id="avlasning" data-watched data-goes-on>
          <Notice tone="blue" heading={words.scanning}>
            <p>{words.scanningText}</p>
          </Notice>
        </div>
      ) : null}
      {run.finishedAt === null && !isScanning ? (
        <Notice tone="amber" heading={words.unfinished}>
          <p>{words.unfinishedText}</p>
        </Notice>
      ) : null}
      <div id="filer" data-watched>
        <FileTable cooperation={cooperation.slug} language={language} importId={run.id} files={files} />
      </div>
      <p class="row">
        <a class="button primary" href={list}>
          {words.again}
        </a>
        {cooperation.waiting === 0 ? null : (
          <a href={contradictionsPath(cooperation.slug)}>{words.toSettle}</a>
        )}
      </p>
    </CooperationPage>
  );
}
