import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { noticesOf } from "../announcing/queries.ts";
import { copiesOf } from "../copies/queries.ts";
import { correctionsOf } from "../correcting/queries.ts";
import { type Approving, ApprovingPage, type RefusedForm } from "../pages/approving-page.tsx";
import { personsOf } from "../people/queries.ts";
import { noteClosedIn } from "../closed/commands.ts";
import { readMinutes } from "../reading/queries.ts";
import { areReadable } from "../reading/rules.ts";
import { askedOf } from "../signing/asked.ts";
import { adjustmentsOf, bodyForm } from "../signing/queries.ts";
import type { Adjustment } from "../signing/rules.ts";
import { textToSign } from "../signing/text.ts";
import { approvedAt, approvingItemOf, decidedIn } from "./queries.ts";

/** The page as whoever asks sees it, with a sentence where something could not be done. */
export async function approvingPage(
  c: Context,
  db: Db,
  meeting: RunMeeting,
  refused: RefusedForm | null = null,
) {
  const cooperation = await cooperationBySlug(await reading(c), meeting.cooperation.slug);
  if (cooperation === undefined) return c.notFound();
  const approving = await approvingOf(c, db, meeting);
  await noteClosedIn(c, db, meeting);
  const page = <ApprovingPage {...{ visit: visitOf(c), cooperation, approving, refused }} />;
  return c.html(page, refused === null ? 200 : 400);
}

async function approvingOf(c: Context, db: Db, meeting: RunMeeting): Promise<Approving> {
  const reader = await reading(c);
  const { id } = meeting;
  const isReadable = areReadable(meeting);
  const [minutes, adjustments, persons] = await Promise.all([
    isReadable ? readMinutes(reader, id) : { people: [], items: [] },
    adjustmentsOf(reader, id),
    personsOf(db, viewerOf(c).account?.id ?? null),
  ]);
  return {
    meeting,
    isReadable,
    minutes,
    adjustments,
    form: await bodyForm(reader, meeting.body.id),
    approvedAt: meeting.state === "approved" ? await approvedAt(db, id) : null,
    sums: await sumsOf(db, id, meeting.state === "approved" ? [] : adjustments),
    toSign: await askedOf({ reader, register: db, meeting, minutes, adjustments }, persons),
    approvingItem: await approvingItemOf(reader, id),
    earlier: meeting.isDesk ? await decidedIn(reader, id) : [],
    notices: await noticesOf(reader, id),
    copies: await copiesOf(reader, id),
    corrections: await correctionsOf(reader, id),
  };
}

/** Of the register's own text: who sees less of it still learns whether it has changed. */
async function sumsOf(db: Db, meetingId: string, adjustments: readonly Adjustment[]) {
  const signed = [...new Set(adjustments.map(({ itemId }) => itemId))];
  const sums = await Promise.all(
    signed.map(async (itemId) => [itemId, (await textToSign(db, meetingId, itemId))?.sha256 ?? ""] as const),
  );
  return new Map(sums);
}
