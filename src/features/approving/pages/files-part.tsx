import { messages } from "../messages.ts";
import { exportPath, extractPath } from "../paths.ts";
import type { PartProps } from "./approving-page.tsx";
import { itemText } from "./signatures-part.tsx";

/** The minutes as files, and each item that has been adjusted for itself. */
export function FilesPart({ visit, approving }: PartProps) {
  const words = messages[visit.language];
  const { meeting, minutes } = approving;
  const file = (name: string) =>
    exportPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug, `protokoll.${name}`);
  const extracted = minutes.items.filter(
    ({ clauses }) => meeting.state === "approved" || clauses.some(({ isAdjusted }) => isAdjusted),
  );
  return (
    <section class="stack-s">
      <h2>{words.files}</h2>
      <ul class="plain-list row">
        {(["pdf", "archive", "docx", "html", "txt"] as const).map((format) => (
          <li>
            <a href={format === "archive" ? `${file("pdf")}?arkiv=1` : file(format)} download>
              {words.formats[format]}
            </a>
          </li>
        ))}
      </ul>
      {extracted.length === 0 ? null : (
        <details>
          <summary>{words.extracts}</summary>
          <ul class="plain-list">
            {extracted.map(({ id, slug }) => (
              <li>
                <a href={extractPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug, slug)}>
                  {itemText(approving, id)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
