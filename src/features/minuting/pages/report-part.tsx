import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { reportedPath } from "../paths.ts";
import type { DraftItem } from "../writing/queries.ts";
import type { Surroundings } from "./parts.tsx";

/** Of an item that an assignment came back as: whether it was reported, by one key. */
export function ReportPart({ item, visit, minutes }: Surroundings & { item: DraftItem }) {
  const words = messages[visit.language];
  if (item.assignmentId === null) return null;
  return (
    <form class="row" method="post" action={reportedPath(minutes)} id={`redovisat-${item.id}`} data-act>
      <MadeFor viewer={visit.viewer} />
      <input type="hidden" name="punkt" value={item.id} />
      <input type="hidden" name="svar" value={item.isReported ? "nej" : "ja"} />
      {item.isReported ? <Tag tone="green">{words.reported}</Tag> : null}
      <button class="button" type="submit" data-key="s">
        {item.isReported ? words.notReported : words.reportedNow} <kbd>s</kbd>
      </button>
    </form>
  );
}
