import type { Language } from "../../../lib/language.ts";
import { Day } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { failureText, messages } from "../messages.ts";
import type { ImportedFile } from "../queries.ts";

type Props = { cooperation: string; language: Language; files: ImportedFile[] };
type CellProps = { cooperation: string; language: Language; file: ImportedFile };

const tones: Record<ImportedFile["outcome"], Tone> = {
  imported: "green",
  known: "grey",
  failed: "red",
  waiting: "amber",
};

/** A line a file. */
export function FileTable({ cooperation, language, files }: Props) {
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
          <Result cooperation={cooperation} language={language} file={file} />,
        ],
      }))}
    />
  );
}

function Result({ cooperation, language, file }: CellProps) {
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
    </div>
  );
}

/** How far a file of pictures has come. */
function Recognised({ language, file: { path, pages, pagesDone } }: Omit<CellProps, "cooperation">) {
  const words = messages[language];
  if (pages === null) return <p class="quiet">{words.scanWaits}</p>;
  const said = words.scanProgress(pagesDone, pages);
  return (
    <div>
      <progress value={pagesDone} max={pages} aria-label={`${path}: ${said}`} />
      <p class="quiet">{said}</p>
    </div>
  );
}
