import { Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { ownAnswerForm } from "../forms.ts";
import { atMost, fileAnswer, filedFrom, filesIn, refused } from "../papers/routes.ts";
import { consultationPath, ownAnswerPath } from "../paths.ts";
import { membersOf } from "../queries.ts";
import { back, changeIn, consultationHere, ownConsultation } from "../showing/page.tsx";
import { tellOwnAnswer } from "./commands.ts";
import { ownAnswerFile, spokenForBy } from "./queries.ts";

/** What a municipality answers by itself: said by those who speak for it, or written down by the desk. */
export function ownAnswerRoutes(db: Db) {
  const address = ownAnswerPath(consultationPath(":cooperation", ":number"), ":organisation");
  return new Hono()
    .get(address, async (c) => {
      const consultation = await consultationHere(c);
      const organisation = c.req.param("organisation");
      if (consultation === undefined || !isId(organisation)) return c.notFound();
      const file = await ownAnswerFile(await reading(c), consultation.id, organisation);
      if (file === undefined) return c.notFound();
      const { bytes, fileName, mediaType } = file;
      return bytes === null || fileName === null || mediaType === null
        ? c.notFound()
        : fileAnswer(c, { bytes, fileName, mediaType });
    })
    .post(address, signedIn, atMost(db), ownForm, async (c) => {
      const consultation = await ownConsultation(c);
      if (consultation === undefined) return c.notFound();
      const { cooperationId } = consultation;
      const members = await membersOf(await reading(c), cooperationId);
      const member = members.find(({ id }) => id === c.req.param("organisation"));
      const accountId = viewerOf(c).account?.id ?? null;
      const spokenFor = await spokenForBy(db, { accountId, cooperationId, today: visitOf(c).today });
      if (member === undefined || !(consultation.isDesk || spokenFor.has(member.id))) return c.notFound();
      const body = await c.req.parseBody();
      const { utanfor: standsOutside, text } = ownAnswerForm.parse(body);
      const [sent] = filesIn(body["fil"]);
      const file = sent === undefined ? null : await filedFrom(sent);
      if (file !== null && !file.ok) return refused(c, db, consultation, file.reason);
      await tellOwnAnswer(db, changeIn(c, consultation), {
        organisationId: member.id,
        standsOutside,
        text,
        file: file?.value ?? null,
      });
      return back(c, consultation, "#kommunerna");
    });
}
