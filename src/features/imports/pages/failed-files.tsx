import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { failureText, messages } from "../messages.ts";
import { importPath } from "../paths.ts";
import type { FailedFile } from "../queries.ts";

type Props = { cooperation: string; language: Language; failed: FailedFile[] };

/** What is not in the register although somebody wanted it there. */
export function FailedFiles({ cooperation, language, failed }: Props) {
  const words = messages[language];
  if (failed.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{words.failed}</h2>
      <p class="quiet">{words.failedText}</p>
      <Table
        caption={words.failed}
        hideCaption
        columns={[{ heading: words.file }, { heading: words.why }, { heading: words.when, kind: "tight" }]}
        rows={failed.map(({ path, reason, at, importId }) => ({
          cells: [
            <span translate="no">{path}</span>,
            failureText(reason, language),
            <a href={importPath(cooperation, importId)}>{momentText(at, language)}</a>,
          ],
        }))}
      />
    </section>
  );
}
