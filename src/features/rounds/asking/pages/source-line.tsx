import type { Visit } from "../../../../platform/web/visit.ts";
import type { Cooperation } from "../../../cooperations/index.ts";
import { clausePath } from "../../../decisions/paths.ts";
import { meetingPath } from "../../../meetings/paths.ts";
import { messages } from "../messages.ts";
import type { Source } from "../sources/queries.ts";

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly source: Source | undefined;
}

/** Where a question comes from. */
export function SourceLine({ visit, cooperation, source }: Props) {
  if (source === undefined) return null;
  const { bodySlug, meetingSlug, slug, kind, title } = source;
  const href =
    kind === "decision"
      ? clausePath(cooperation.slug, bodySlug, meetingSlug, slug)
      : `${meetingPath(cooperation.slug, bodySlug, meetingSlug)}#${slug}`;
  return (
    <p>
      <a href={href}>{messages[visit.language].from[kind](title)}</a>
    </p>
  );
}
