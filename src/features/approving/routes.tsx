import { type Context, Hono } from "hono";
import { isId } from "../../lib/asked.ts";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { ownForm, signedIn } from "../accounts/index.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { changeOf, deskMeetingAt, meetingAt, type RunMeeting } from "../meetings/index.ts";
import { postNotice } from "./announcing/commands.ts";
import { noticesOf } from "./announcing/queries.ts";
import { approveEarlier, approveOn } from "./approval/commands.ts";
import { approvingPage } from "./approval/showing.tsx";
import { copyRoutes } from "./copies/routes.ts";
import { correctMinutes } from "./correcting/commands.ts";
import { exportRoutes } from "./exporting/routes.ts";
import { extractRoutes } from "./extracts/routes.tsx";
import { approvalForm, correctionForm, noticeForm } from "./forms.ts";
import { NoticePage } from "./pages/notice-page.tsx";
import { approvalPath, approvingPath, correctionsPath, noticePath, noticePostingPath } from "./paths.ts";
import { readMinutes } from "./reading/queries.ts";
import { linkedRoundRoutes } from "./round/linked-routes.tsx";
import { roundRoutes } from "./round/routes.tsx";
import { linkedSigningRoutes } from "./signing/linked-routes.tsx";
import { signingRoutes } from "./signing/routes.tsx";

interface Surroundings {
  /** Where links in mail lead. */
  originOf: (c: Context) => string;
}

export function approvingRoutes(db: Db, { originOf }: Surroundings) {
  const own = [signedIn, ownForm] as const;
  const address = approvingPath(":cooperation", ":body", ":meeting");
  return new Hono()
    .route("/", roundRoutes(db, { originOf }))
    .route("/", linkedRoundRoutes(db))
    .route("/", signingRoutes(db, originOf))
    .route("/", linkedSigningRoutes(db, originOf))
    .route("/", exportRoutes(db))
    .route("/", copyRoutes(db))
    .route("/", extractRoutes(db))
    .get(address, async (c) => {
      const meeting = await meetingAt(c);
      return meeting === undefined ? c.notFound() : approvingPage(c, db, meeting);
    })
    .post(approvalPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const { vad, dag: approvedOn } = approvalForm.parse(await c.req.parseBody());
      const change = changeOf(c, meeting);
      const around = { today: visitOf(c).today, origin: originOf(c) };
      if (vad === "earlier") {
        await approveEarlier(db, change, around);
        return back(c, meeting);
      }
      if (approvedOn === null) return approvingPage(c, db, meeting, { reason: "no-day" });
      const result = await approveOn(db, change, { approvedOn, heldOn: meeting.heldOn }, around);
      return result.ok ? back(c, meeting) : approvingPage(c, db, meeting, { reason: result.reason });
    })
    .post(noticePostingPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const form = noticeForm.parse(await c.req.parseBody());
      const { nytt: id, punkt: itemId, ersatter: replacesId, dag: postedOn, forvaras: keptAt } = form;
      if (!(await seesItem(c, meeting, itemId))) return c.notFound();
      if (postedOn === null) return approvingPage(c, db, meeting, { reason: "no-day" });
      const notice = { id, itemId, postedOn, keptAt, replacesId };
      const result = await postNotice(db, changeOf(c, meeting), notice);
      return result.ok ? back(c, meeting) : approvingPage(c, db, meeting, { reason: result.reason });
    })
    .get(noticePath(address, ":notice"), async (c) => {
      const meeting = await meetingAt(c);
      if (meeting === undefined || !isId(c.req.param("notice"))) return c.notFound();
      const reader = await reading(c);
      const notice = (await noticesOf(reader, meeting.id)).find(({ id }) => id === c.req.param("notice"));
      const cooperation = await cooperationBySlug(reader, meeting.cooperation.slug);
      if (notice === undefined || cooperation === undefined) return c.notFound();
      const { items } = await readMinutes(reader, meeting.id);
      const itemSlug = items.find(({ id }) => id === notice.itemId)?.slug ?? null;
      return c.html(<NoticePage {...{ visit: visitOf(c), cooperation, meeting, notice, itemSlug }} />);
    })
    .post(correctionsPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const { nytt: id, punkt: itemId, text } = correctionForm.parse(await c.req.parseBody());
      if (!(await seesItem(c, meeting, itemId))) return c.notFound();
      const result = await correctMinutes(db, changeOf(c, meeting), { id, itemId, text });
      if (result.ok) return back(c, meeting, "#rattelser");
      return approvingPage(c, db, meeting, { reason: result.reason, text, itemId });
    });
}

const back = (c: Context, { cooperation, body, slug }: RunMeeting, place = "") =>
  c.redirect(approvingPath(cooperation.slug, body.slug, slug) + place, 303);

/** None is the whole minutes. */
async function seesItem(c: Context, { id }: RunMeeting, itemId: string | null): Promise<boolean> {
  if (itemId === null) return true;
  const { items } = await readMinutes(await reading(c), id);
  return items.some((item) => item.id === itemId);
}
