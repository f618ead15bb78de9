import { type Context, Hono } from "hono";
import { isId } from "../../lib/asked.ts";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../platform/web/visit.ts";
import { ownForm, signedIn } from "../accounts/index.ts";
import { bringWhatWaits } from "../agenda/index.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { changeOf, deskMeetingAt, meetingAt, type RunMeeting } from "../meetings/index.ts";
import { answerCall } from "./answering/commands.ts";
import { answeringsOf } from "./answering/queries.ts";
import { answerRoutes } from "./answering/routes.tsx";
import { readAnswers, takesAnswers } from "./answering/rules.ts";
import { feedRoutes } from "./feeds/routes.tsx";
import { settleMail } from "./incoming/settling.ts";
import { callPageForm, mailChoice, wordForm, writtenAnswer, writtenCall } from "./forms.ts";
import { CallPage, type Refused } from "./pages/call-page.tsx";
import { OwnCallPage } from "./pages/own-call-page.tsx";
import {
  callAnswerPath,
  callCancelPath,
  callChangePath,
  callMailPath,
  callPath,
  reminderPath,
} from "./paths.ts";
import { remind } from "./reminding/commands.ts";
import { callMeeting, cancelMeeting, sendChange } from "./sending/commands.ts";
import type { Mailing } from "./sending/dispatch.ts";
import { previewOf } from "./showing/preview.ts";
import { seenIn, shownCall } from "./showing/queries.ts";

interface Surroundings {
  /** Where links in mail lead. */
  readonly originOf: (c: Context) => string;
  readonly organizerOf: Mailing["organizerOf"];
}

export function callingRoutes(db: Db, { originOf, organizerOf }: Surroundings) {
  const own = [signedIn, ownForm] as const;
  const at = callPath(":cooperation", ":body", ":meeting");
  const mailingOf = (c: Context): Mailing => ({ origin: originOf(c), organizerOf });

  return new Hono()
    .route("/", answerRoutes(db))
    .route("/", feedRoutes(db, originOf))
    .get(at, signedIn, async (c) => {
      const meeting = await meetingAt(c);
      if (meeting === undefined) return c.notFound();
      if (!meeting.isDesk) return ownPage(c, db, meeting);
      // Nobody calls to an agenda on which something is missing that has come since it was written.
      const { today, address } = visitOf(c);
      if ((await bringWhatWaits(db, meeting, today)) > 0) return c.redirect(address);
      return deskPage(c, meeting);
    })
    .post(at, ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const written = writtenCall(await c.req.parseBody({ all: true }));
      const sent = await callMeeting(db, { written, ...about(c, meeting) });
      return sent.ok ? back(c, meeting) : deskPage(c, meeting, { refusal: sent.refusal, kept: written });
    })
    .post(callChangePath(at), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const written = writtenCall(await c.req.parseBody({ all: true }));
      const sent = await sendChange(db, { written, ...about(c, meeting) });
      return sent.ok ? back(c, meeting) : deskPage(c, meeting, { refusal: sent.refusal, kept: written });
    })
    .post(callCancelPath(at), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const { ord: word } = wordForm.parse(await c.req.parseBody());
      const cancelled = await cancelMeeting(db, { word, ...about(c, meeting) });
      if (cancelled.ok) return back(c, meeting);
      return deskPage(c, meeting, { refusal: { reason: cancelled.reason }, kept: undefined });
    })
    .post(reminderPath(at), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      if (meeting.state !== "called")
        return deskPage(c, meeting, { refusal: { reason: "not-now" }, kept: undefined });
      const { change, mailing, now } = about(c, meeting);
      const asked = { meeting, accountId: change.accountId, mailing, now };
      const reminded = await db.transaction().execute((tx) => remind(tx, asked));
      if (reminded.ok) return back(c, meeting);
      return deskPage(c, meeting, { refusal: { reason: reminded.reason }, kept: undefined });
    })
    .post(callMailPath(at, ":mail"), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      const mailId = c.req.param("mail");
      if (meeting === undefined || !isId(mailId)) return c.notFound();
      const choice = mailChoice(await c.req.parseBody());
      const seen = await seenIn(await reading(c), meeting.id);
      const by = { accountId: changeOf(c, meeting).accountId, now: momentOf(c) };
      const settled = await settleMail(db, { meeting, mailId, choice, seen, ...by });
      if (settled.ok) return back(c, meeting, "#mejl");
      if (settled.reason === "not-there") return c.notFound();
      return deskPage(c, meeting, { refusal: { reason: settled.reason }, kept: undefined });
    })
    .post(callAnswerPath(at), ...own, async (c) => {
      const meeting = await meetingAt(c);
      const { account } = viewerOf(c);
      if (meeting === undefined || account === null) return c.notFound();
      const kept = writtenAnswer(await c.req.parseBody());
      const answerings = await answeringsOf(db, meeting, account.id);
      const answering = answerings.find(({ inviteeId }) => inviteeId === kept.inviteeId);
      if (answering === undefined) return c.notFound();
      const { callee, substitutes, inviteeId } = answering;
      if (!takesAnswers(meeting, visitOf(c).today))
        return ownPage(c, db, meeting, { reason: "over", kept, inviteeId });
      const read = readAnswers(answering.meeting, callee, substitutes, kept.of);
      if (!read.ok) return ownPage(c, db, meeting, { reason: read.reason, kept, inviteeId });
      const told = { answers: read.value, words: kept.words, now: momentOf(c) };
      const given = { ...told, cameBy: "page", accountId: account.id } as const;
      await db.transaction().execute((tx) => answerCall(tx, answering, given));
      return c.redirect(`${visitOf(c).address.replace(/\/svar$/, "?egen")}#kallad-${inviteeId}`, 303);
    });

  function about(c: Context, meeting: RunMeeting) {
    return { change: changeOf(c, meeting), mailing: mailingOf(c), now: momentOf(c) };
  }

  /** Of a meeting's desk; whoever runs it is called to it too, and answers at `?egen`. */
  async function deskPage(c: Context, meeting: RunMeeting, refusal?: Refused) {
    if (c.req.query("egen") !== undefined) return ownPage(c, db, meeting);
    const reader = await reading(c);
    const cooperation = await cooperationBySlug(reader, meeting.cooperation.slug);
    if (cooperation === undefined) return c.notFound();
    const call = await shownCall(reader, db, meeting, visitOf(c).today);
    const { visa } = callPageForm.parse(c.req.query());
    const shown = [...call.callees, ...call.substitutes].find(({ personId }) => personId === visa);
    const previewed = shown === undefined ? undefined : previewOf(call.meeting, shown, originOf(c));
    const page = { visit: visitOf(c), cooperation, call, previewed, refusal };
    return c.html(<CallPage {...page} />, statusOf(refusal));
  }
}

function statusOf(refused: Refused | undefined): 200 | 400 | 409 {
  if (refused === undefined) return 200;
  const { reason } = refused.refusal;
  return reason === "no-address" || reason === "bad-address" || reason === "nobody" ? 400 : 409;
}

const back = (c: Context, { cooperation, body, slug }: RunMeeting, at = "") =>
  c.redirect(callPath(cooperation.slug, body.slug, slug) + at, 303);

async function ownPage(
  c: Context,
  db: Db,
  meeting: RunMeeting,
  refused?: Parameters<typeof OwnCallPage>[0]["refused"],
) {
  const { account } = viewerOf(c);
  const cooperation = await cooperationBySlug(await reading(c), meeting.cooperation.slug);
  if (cooperation === undefined || account === null) return c.notFound();
  const answerings = await answeringsOf(db, meeting, account.id);
  const page = { visit: visitOf(c), cooperation, meeting, answerings, refused };
  const status = refused === undefined ? 200 : refused.reason === "over" ? 409 : 400;
  return c.html(<OwnCallPage {...page} />, status);
}
