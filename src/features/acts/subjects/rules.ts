import { isId } from "../../../lib/asked.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";
import { clausePath } from "../../decisions/paths.ts";
import { importPath } from "../../imports/paths.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { roundPath } from "../../rounds/paths.ts";
import { partyPath } from "../../parties/paths.ts";

/** What a thing is called, and the slugs of its address. */
export interface Named {
  readonly name: string;
  readonly body: string | null;
  readonly meeting: string | null;
  readonly item: string | null;
  readonly clause: string | null;
  readonly partyKind: PartyKind | "import" | "round" | null;
  readonly slug: string | null;
}

/** None where it has no page of its own. */
export function addressOf(
  cooperation: string,
  { body, meeting, item, clause, partyKind, slug }: Named,
): string | null {
  if (body !== null && meeting !== null) {
    if (clause !== null) return clausePath(cooperation, body, meeting, clause);
    const place = meetingPath(cooperation, body, meeting);
    return item === null ? place : `${place}#${item}`;
  }
  if (partyKind === null || slug === null) return null;
  if (partyKind === "round") return roundPath(cooperation, slug);
  return partyKind === "import" ? importPath(cooperation, slug) : partyPath(cooperation, partyKind, slug);
}

interface Told {
  readonly subjectId: string | null;
  readonly facts: Record<string, unknown>;
}

/** All that an act names by its id. */
export const idsIn = ({ subjectId, facts }: Told): string[] =>
  [subjectId, ...Object.values(facts)].flatMap((value) =>
    typeof value === "string" && isId(value) ? value : [],
  );
