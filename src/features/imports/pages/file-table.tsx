import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { failureText, keptText, messages } from "../messages.ts";
import { recognisingPath } from "../paths.ts";
import type { ImportedFile } from "../queries.ts";

type Props = { cooperation: string; language: Language; importId: string; files: ImportedFile[] };
type CellProps = Omit<Props, "files"> & { file: ImportedFile };

const tones: Record<ImportedFile["outcome"], Tone> = {
  imported: "green",
  known: "grey",
  failed: "red",
  waiting: "amber",
};

/** A line a file. */
export function FileTable({ files, ...place }: Props) {
  const { language } = place;
  const words = messages[language];
  if (files.length === 0) return null;
  return (
    <Table
      caption={words.files}
      hideCaption
      columns={[
        { heading: words.file },
        { heading: words.outcome, kind: "tight" },
        { heading: words.meeting },
      ]}
      rows={files.map((file) => ({
        cells: [
          <span translate="no">{file.path}</span>,
          <Tag tone={tones[file.outcome]}>{words.outcomes[file.outcome]}</Tag>,
          <Result {...place} file={file} />,
        ],
      }))}
    />
  );
}

function Result({ cooperation, language, importId, file }: CellProps) {
  const words = messages[language];
  const { outcome, reason, detail, meeting, body, bodyName, heldOn, copyOf, warnings } = file;
  if (outcome === "failed") {
    return (
      <div class="stack-s">
        <p>{failureText(reason, language)}</p>
        {detail === null ? null : (
          <details>
            <summary>{words.detail}</summary>
            <pre class="fault">{detail}</pre>
          </details>
        )}
      </div>
    );
  }
  if (outcome === "waiting") return <Recognised language={language} file={file} />;
  if (meeting === null) return null;
  return (
    <div>
      <a href={meetingPath(cooperation, body ?? withoutBody, meeting)}>
        {heldOn === null ? words.undated : <Day day={heldOn} language={language} />},{" "}
        {bodyName ?? words.noBody}
      </a>
      {copyOf === null ? null : <p class="quiet">{words.copy}</p>}
      {warnings === 0 ? null : <p class="quiet">{words.fileWarnings(warnings)}</p>}
      <Damaged cooperation={cooperation} language={language} importId={importId} file={file} />
    </div>
  );
}

/** How far a file of pictures has come. */
function Recognised({ language, file }: Pick<CellProps, "language" | "file">) {
  const words = messages[language];
  const { path, pages, pagesDone, picturePages } = file;
  if (pages === null) return <p class="quiet">{words.scanWaits}</p>;
  const said = words.scanProgress(pagesDone, pages);
  return (
    <div>
      {picturePages === null ? null : <p class="quiet">{words.pictures(picturePages)}</p>}
      <progress value={pagesDone} max={pages} aria-label={`${path}: ${said}`} />
      <p class="quiet">{said}</p>
    </div>
  );
}

/** A document whose own text has lost letters may be recognised, too. */
function Damaged({ cooperation, language, importId, file }: CellProps) {
  const words = messages[language];
  const { documentId, isScanned, keptBecause, isDamaged } = file;
  if (isScanned) return <Recognised language={language} file={file} />;
  if (keptBecause !== null) return <p class="quiet">{keptText(keptBecause, language)}</p>;
  if (!isDamaged || documentId === null) return null;
  return (
    <div class="stack-s">
      <p class="quiet">{words.damaged}</p>
      <ButtonForm
        action={recognisingPath(cooperation, importId)}
        button={words.recognise}
        hidden={{ handling: documentId }}
      />
    </div>
  );
}
