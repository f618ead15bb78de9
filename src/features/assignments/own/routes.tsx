import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { signedIn } from "../../accounts/index.ts";
import { meetingsOfAssignments } from "../course/queries.ts";
import { ownForm } from "../forms.ts";
import { OwnAssignmentsPage } from "../pages/own-assignments-page.tsx";
import { ownAssignmentsPath } from "../paths.ts";
import { assignmentsAt } from "../story/queries.ts";
import { assignmentsOf } from "./queries.ts";
import { sectionsOf } from "./rules.ts";

export function ownRoutes(db: Db) {
  return new Hono().get(ownAssignmentsPath, signedIn, async (c) => {
    const visit = visitOf(c);
    const { vems } = ownForm.parse(c.req.query());
    const account = viewerOf(c).account;
    if (account === null) return c.notFound();
    const reader = await reading(c);
    const ids = await assignmentsOf(db, account.id, vems, visit.today);
    const [assignments, meetings] = await Promise.all([
      assignmentsAt(reader, ids, visit.today),
      meetingsOfAssignments(reader, ids),
    ]);
    const sections = sectionsOf(assignments, meetings, visit.today);
    return c.html(<OwnAssignmentsPage visit={visit} vems={vems} sections={sections} meetings={meetings} />);
  });
}
