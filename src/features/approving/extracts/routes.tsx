import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { changeOf, meetingAt } from "../../meetings/index.ts";
import { extractPaper } from "../../minutes/index.ts";
import { recordOf } from "../../minuting/index.ts";
import { signersAmong } from "../exporting/beside.ts";
import { paperAnswer } from "../exporting/routes.ts";
import { registryNumberForm } from "../forms.ts";
import { ExtractPage } from "../pages/extract-page.tsx";
import { extractFilePath, extractPath, registryNumberPath } from "../paths.ts";
import { noteClosedIn } from "../closed/commands.ts";
import { readMinutes } from "../reading/queries.ts";
import { adjustmentsOf } from "../signing/queries.ts";
import { giveRegistryNumber } from "./commands.ts";
import { registrarOf, registryNumbersOf } from "./queries.ts";

/** One item for itself, with what a registrar needs. Only what has been adjusted is extracted. */
export function extractRoutes(db: Db) {
  const address = extractPath(":cooperation", ":body", ":meeting", ":item");
  return new Hono()
    .get(address, async (c) => {
      const extract = await extractAt(c, db);
      if (extract === undefined) return c.notFound();
      const cooperation = await cooperationBySlug(await reading(c), extract.meeting.cooperation.slug);
      if (cooperation === undefined) return c.notFound();
      await noteClosedIn(c, db, extract.meeting);
      return c.html(<ExtractPage visit={visitOf(c)} cooperation={cooperation} {...extract} />);
    })
    .get(extractFilePath(address), async (c) => {
      const extract = await extractAt(c, db);
      if (extract === undefined) return c.notFound();
      const { meeting, item, numbers, index } = extract;
      const reader = await reading(c);
      const record = await recordOf(reader, meeting.id);
      const adjustments = await adjustmentsOf(reader, meeting.id);
      const own = adjustments.filter(({ itemId }) => itemId === item.id);
      const { signers = [] } = signersAmong(
        (own.length > 0 ? own : adjustments).map((each) => ({ ...each, itemId: null })),
        "",
        true,
      );
      const paper = extractPaper({
        record,
        index,
        registryNumbers: numbers,
        signers,
        isAdjustedAtOnce: meeting.state !== "approved",
        certifiedBy: viewerOf(c).account?.name ?? null,
      });
      await noteClosedIn(c, db, meeting);
      const fileName = `utdrag-${meeting.body.slug}-${meeting.slug}-${item.slug}`;
      return paperAnswer(c, meeting, paper, { name: "pdf", fileName });
    })
    .post(registryNumberPath(address), signedIn, ownForm, async (c) => {
      const extract = await extractAt(c, db);
      const form = registryNumberForm.safeParse(await c.req.parseBody());
      if (extract === undefined || !form.success) return c.notFound();
      const { kommun: organisationId, nummer: number } = form.data;
      const { meeting, item, mayNumber } = extract;
      if (!mayNumber.some(({ id }) => id === organisationId)) return c.notFound();
      await giveRegistryNumber(db, changeOf(c, meeting), { itemId: item.id, organisationId, number });
      const { cooperation, body, slug } = meeting;
      return c.redirect(extractPath(cooperation.slug, body.slug, slug, item.slug), 303);
    });
}

async function extractAt(c: Context, db: Db) {
  const meeting = await meetingAt(c);
  if (meeting === undefined) return undefined;
  const reader = await reading(c);
  const { items } = await readMinutes(reader, meeting.id);
  const index = items.findIndex(({ slug }) => slug === c.req.param("item"));
  const item = items[index];
  const isAdjusted = meeting.state === "approved" || item?.clauses.some((each) => each.isAdjusted) === true;
  if (item === undefined || !isAdjusted) return undefined;
  const numbers = await registryNumbersOf(reader, item.id);
  return { meeting, item, index, numbers, mayNumber: await numberers(c, db, meeting) };
}

/** For whom he may write a number: the desk for the cooperation, a registrar for his municipality. */
async function numberers(
  c: Context,
  db: Db,
  { cooperation, isDesk }: { cooperation: { id: string }; isDesk: boolean },
): Promise<{ id: string | null; name: string | null }[]> {
  const accountId = viewerOf(c).account?.id;
  if (accountId === undefined) return [];
  const whose = { accountId, cooperationId: cooperation.id, today: visitOf(c).today };
  return [...(isDesk ? [{ id: null, name: null }] : []), ...(await registrarOf(db, whose))];
}
