import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, provedLately, signedIn } from "../../accounts/index.ts";
import { changeOf, deskMeetingAt, meetingAt, type RunMeeting } from "../../meetings/index.ts";
import { approvingPage } from "../approval/showing.tsx";
import { askingForm, paperForm, signingForm } from "../forms.ts";
import { approvingPath, askingPath, paperPath, signingPath } from "../paths.ts";
import { personsOf } from "../people/queries.ts";
import { readMinutes } from "../reading/queries.ts";
import { askToSign, sign, signedOnPaper } from "./commands.ts";
import { adjustmentsOf } from "./queries.ts";
import { textToSign } from "./text.ts";

export function signingRoutes(db: Db, originOf: (c: Context) => string) {
  const own = [signedIn, ownForm] as const;
  const address = approvingPath(":cooperation", ":body", ":meeting");
  const aroundOf = (c: Context) => ({ today: visitOf(c).today, origin: originOf(c) });
  return new Hono()
    .post(askingPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const form = askingForm.parse(await c.req.parseBody({ all: true }));
      const { people, items } = await readMinutes(await reading(c), meeting.id);
      const { punkt: itemId, ordforande: chair } = form;
      if (itemId !== null && !items.some(({ id }) => id === itemId)) return c.notFound();
      const present = new Set(
        people.filter(({ presence }) => presence !== "absent").map((each) => each.personId),
      );
      const chosen = new Set([...(chair === null ? [] : [chair]), ...form.justerare]);
      const adjusters = [...chosen]
        .filter((personId) => present.has(personId))
        .map((personId) => ({
          personId,
          role: personId === chair ? ("chair" as const) : ("adjuster" as const),
        }));
      const result = await askToSign(db, changeOf(c, meeting), { itemId, adjusters }, aroundOf(c));
      return result.ok ? back(c, meeting) : approvingPage(c, db, meeting, { reason: result.reason });
    })
    .post(signingPath(address), ...own, provedLately, async (c) => {
      const meeting = await meetingAt(c);
      const form = signingForm.safeParse(await c.req.parseBody());
      if (meeting === undefined || !form.success) return c.notFound();
      const { punkt: itemId, summa: sha256 } = form.data;
      const seen = await textToSign(await reading(c), meeting.id, itemId);
      // What he has not seen all of, he cannot have read.
      if (seen?.sha256 !== sha256) return approvingPage(c, db, meeting, { reason: "changed" });
      const persons = await personsOf(db, viewerOf(c).account?.id ?? null);
      const signature = { itemId, sha256, persons, cameBy: "page" } as const;
      const result = await sign(db, changeOf(c, meeting), signature, aroundOf(c));
      if (!result.ok && result.reason === "not-asked") return c.notFound();
      return result.ok ? back(c, meeting) : approvingPage(c, db, meeting, { reason: result.reason });
    })
    .post(paperPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      const form = paperForm.safeParse(await c.req.parseBody());
      if (meeting === undefined || !form.success) return c.notFound();
      const { justering: adjustmentId, dag: signedOn } = form.data;
      const asked = await adjustmentsOf(await reading(c), meeting.id);
      if (!asked.some(({ id }) => id === adjustmentId)) return c.notFound();
      if (signedOn === null) return approvingPage(c, db, meeting, { reason: "no-day" });
      const signature = { adjustmentId, signedOn };
      const result = await signedOnPaper(db, changeOf(c, meeting), signature, aroundOf(c));
      return result.ok ? back(c, meeting) : approvingPage(c, db, meeting, { reason: result.reason });
    });
}

const back = (c: Context, { cooperation, body, slug }: RunMeeting) =>
  c.redirect(approvingPath(cooperation.slug, body.slug, slug), 303);
