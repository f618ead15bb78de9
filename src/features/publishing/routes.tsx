import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { cameFrom } from "../../platform/web/came-from.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { ownForm, provedLately, signedIn } from "../accounts/index.ts";
import { type Cooperation, officeAt } from "../cooperations/index.ts";
import { meetingsPath } from "../meetings/paths.ts";
import { listForm, openingForm, unmaskingForm, wordsForm } from "./forms.ts";
import { maskWords, passWords, unmaskWords } from "./masking/commands.ts";
import { messages } from "./messages.ts";
import { openByRule } from "./opening/commands.ts";
import { PublishingPage } from "./pages/publishing-page.tsx";
import {
  maskingPath,
  openingPath,
  passingPath,
  publishingPath,
  unmaskingPath,
  visibilityPath,
} from "./paths.ts";
import { publishingOf } from "./showing/queries.ts";
import { type Address, meetingSeen } from "./visibility/queries.ts";
import { visibilityPage, visibilityRoutes } from "./visibility/routes.tsx";

export function publishingRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(publishingPath(":cooperation"), signedIn, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      return cooperation === undefined ? c.notFound() : listPage(c, db, cooperation);
    })
    .post(openingPath(":cooperation"), ...own, provedLately, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const { fore, organ, trots } = openingForm.parse(await c.req.parseBody());
      if (fore === null) return listPage(c, db, cooperation, messages[visitOf(c).language].noDay);

      const rule = { cooperationId: cooperation.id, before: fore, body: organ, despiteFindings: trots };
      await openByRule(db, { ...rule, accountId: accountOf(c) });
      const again = new URLSearchParams({ fore, ...(organ === null ? {} : { organ }) });
      return c.redirect(`${publishingPath(cooperation.slug)}?${again}`, 303);
    })
    .post(maskingPath(":cooperation"), ...own, async (c) => {
      const form = wordsForm.safeParse(await c.req.parseBody());
      const asked = form.success ? await officeWithMeeting(c, form.data.mote) : undefined;
      if (!form.success || asked === undefined) return c.notFound();
      const { ord: words, slag: kind } = form.data;
      const result = await maskWords(db, { ...asked.said, words, kind });
      if (result.ok) return c.redirect(backFrom(c, asked.address), 303);
      return visibilityPage(c, db, asked.cooperation, asked.address, { reason: result.reason, words });
    })
    .post(passingPath(":cooperation"), ...own, async (c) => {
      const form = wordsForm.safeParse(await c.req.parseBody());
      const asked = form.success ? await officeWithMeeting(c, form.data.mote) : undefined;
      if (!form.success || asked === undefined || form.data.ord.trim() === "") return c.notFound();
      await passWords(db, { ...asked.said, words: form.data.ord, kind: form.data.slag });
      return c.redirect(backFrom(c, asked.address), 303);
    })
    .post(unmaskingPath(":cooperation"), ...own, async (c) => {
      const form = unmaskingForm.safeParse(await c.req.parseBody());
      const asked = form.success ? await officeWithMeeting(c, form.data.mote) : undefined;
      if (!form.success || asked === undefined) return c.notFound();
      const result = await unmaskWords(db, { ...asked.said, id: form.data.maskering });
      if (result.ok) return c.redirect(backFrom(c, asked.address), 303);
      return visibilityPage(c, db, asked.cooperation, asked.address, {
        reason: "unmasked-already",
        words: "",
      });
    })
    .route("/", visibilityRoutes(db));
}

const accountOf = (c: Context) => viewerOf(c).account?.id ?? null;

/** To the page whose form was sent: the list, or a meeting's. */
const backFrom = (c: Context, { cooperation, body, meeting }: Address) =>
  cameFrom(c, publishingPath(cooperation), meetingsPath(cooperation)) ??
  visibilityPath(cooperation, body, meeting);

async function listPage(c: Context, db: Db, cooperation: Cooperation, refusal?: string) {
  const form = listForm.parse(c.req.query());
  const publishing = await publishingOf(await reading(c), db, cooperation.id, form);
  const page = (
    <PublishingPage {...{ visit: visitOf(c), cooperation, publishing: { ...publishing, refusal } }} />
  );
  return c.html(page, refusal === undefined ? 200 : 400);
}

/** The secretariat, and a meeting of its own that it sees. */
async function officeWithMeeting(c: Context, meetingId: string) {
  const cooperation = await officeAt(c, c.req.param("cooperation") ?? "");
  if (cooperation === undefined) return undefined;
  const address = await meetingSeen(await reading(c), cooperation, meetingId);
  if (address === undefined) return undefined;
  return {
    cooperation,
    address,
    said: { cooperationId: cooperation.id, meetingId, accountId: accountOf(c) },
  };
}
