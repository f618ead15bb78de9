import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { changeOf, deskMeetingAt, meetingAt, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { answerForm, commentForm, openingForm } from "../forms.ts";
import type { RefusedWords } from "../pages/round-body.tsx";
import { type Reached, RoundPage } from "../pages/round-page.tsx";
import { commentAnswerPath, roundClosingPath, roundOpeningPath, roundPath } from "../paths.ts";
import { personsOf, readersOfMeeting } from "../people/queries.ts";
import { noteClosedIn } from "../closed/commands.ts";
import { readMinutes } from "../reading/queries.ts";
import { areReadable, hasParagraph } from "../reading/rules.ts";
import { answerComment, closeRound, comment, openRound } from "./commands.ts";
import { commentsOf, presentAt, roundOf } from "./queries.ts";
import { type RoundRefusal, takesComments } from "./rules.ts";

interface Surroundings {
  /** Where links in mail lead. */
  originOf: (c: Context) => string;
}

export function roundRoutes(db: Db, { originOf }: Surroundings) {
  const own = [signedIn, ownForm] as const;
  const address = roundPath(":cooperation", ":body", ":meeting");
  const aroundOf = (c: Context) => ({ today: visitOf(c).today, origin: originOf(c) });
  return new Hono()
    .get(address, signedIn, async (c) => {
      const meeting = await meetingAt(c);
      return meeting === undefined ? c.notFound() : page(c, db, meeting);
    })
    .post(roundOpeningPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const { sista: deadline } = openingForm.parse(await c.req.parseBody());
      if (deadline === null) return page(c, db, meeting, refused("no-deadline"));
      const result = await openRound(db, changeOf(c, meeting), meeting, deadline, aroundOf(c));
      return result.ok ? back(c, meeting) : page(c, db, meeting, refused(result.reason));
    })
    .post(address, ...own, async (c) => {
      const meeting = await meetingAt(c);
      const form = commentForm.parse(await c.req.parseBody());
      if (meeting === undefined || !areReadable(meeting)) return c.notFound();
      const reader = await reading(c);
      const minutes = await readMinutes(reader, meeting.id);
      const about = { itemId: form.punkt, subjectId: form.stycke };
      if (!hasParagraph(minutes, about)) return c.notFound();
      const [personId] = await presentAmong(db, meeting, c);
      if (personId === undefined && !meeting.isDesk) return c.notFound();
      const said = { id: form.nytt, ...about, text: form.text, personId: personId ?? null };
      const result = await comment(db, changeOf(c, meeting), said, visitOf(c).today);
      if (result.ok) return back(c, meeting, `#${placeOf(about)}`);
      return page(c, db, meeting, { ...refused(result.reason), ...about, commentId: null, text: form.text });
    })
    .post(roundClosingPath(address), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      if (meeting === undefined) return c.notFound();
      const minutes = originOf(c) + meetingPath(meeting.cooperation.slug, meeting.body.slug, meeting.slug);
      const result = await closeRound(db, changeOf(c, meeting), meeting, minutes, visitOf(c).today);
      return result.ok ? back(c, meeting) : page(c, db, meeting, refused(result.reason));
    })
    .post(commentAnswerPath(address, ":comment"), ...own, async (c) => {
      const meeting = await deskMeetingAt(c);
      const commentId = c.req.param("comment");
      const form = answerForm.safeParse(await c.req.parseBody());
      if (meeting === undefined || !form.success || !isId(commentId)) return c.notFound();
      if (!(await seesComment(c, meeting, commentId))) return c.notFound();
      const { svar: answer, ord: word } = form.data;
      const result = await answerComment(db, changeOf(c, meeting), { commentId, answer, word });
      if (result.ok) return back(c, meeting, `#synpunkt-${commentId}`);
      return page(c, db, meeting, { ...refused(result.reason), commentId, text: word });
    });
}

/** Of no form that has words in it. */
const refused = (reason: RoundRefusal): RefusedWords => ({
  reason,
  itemId: null,
  subjectId: null,
  commentId: "",
  text: "",
});

/** Where a paragraph stands on the page. */
export const placeOf = ({ itemId, subjectId }: { itemId: string | null; subjectId: string | null }) =>
  subjectId !== null ? `stycke-${subjectId}` : itemId !== null ? `punkt-${itemId}` : "hela";

const addressOf = ({ cooperation, body, slug }: RunMeeting) => roundPath(cooperation.slug, body.slug, slug);
const back = (c: Context, meeting: RunMeeting, place = "") => c.redirect(addressOf(meeting) + place, 303);

/** As whom somebody who has signed in was at the meeting. */
async function presentAmong(db: Db, meeting: RunMeeting, c: Context): Promise<string[]> {
  const persons = await personsOf(db, viewerOf(c).account?.id ?? null);
  return (await presentAt(db, meeting.id)).flatMap(({ id }) => (persons.has(id) ? [id] : []));
}

async function seesComment(c: Context, meeting: RunMeeting, commentId: string): Promise<boolean> {
  const reader = await reading(c);
  const round = await roundOf(reader, meeting.id);
  return round !== undefined && (await commentsOf(reader, round.id)).some(({ id }) => id === commentId);
}

async function page(c: Context, db: Db, meeting: RunMeeting, wrong: RefusedWords | null = null) {
  const reader = await reading(c);
  const visit = visitOf(c);
  const cooperation = await cooperationBySlug(reader, meeting.cooperation.slug);
  if (cooperation === undefined || !(areReadable(meeting) || meeting.isDesk)) return c.notFound();
  const round = await roundOf(reader, meeting.id);
  const mine = await presentAmong(db, meeting, c);
  const minutes = await readMinutes(reader, meeting.id);
  const all = round === undefined ? [] : await commentsOf(reader, round.id);
  const accountId = viewerOf(c).account?.id;
  const address = addressOf(meeting);
  const { body, slug } = meeting;
  await noteClosedIn(c, db, meeting);
  const shown = (
    <RoundPage
      {...{ visit, cooperation, meeting, round, minutes }}
      refused={wrong}
      comments={all.filter((each) => meeting.isDesk || each.accountId === accountId)}
      commentTo={takesComments(round, visit.today) && (meeting.isDesk || mine.length > 0) ? address : null}
      desk={
        meeting.isDesk
          ? {
              answerTo: (id) => commentAnswerPath(address, id),
              writing: minutingPath(cooperation.slug, body.slug, slug),
            }
          : null
      }
      reached={meeting.isDesk ? await reachedBy(db, meeting, visit.today) : null}
    />
  );
  return c.html(shown, wrong === null ? 200 : 400);
}

/** Whom a mail about the minutes reaches, and who was there and has no account. */
async function reachedBy(db: Db, { id }: RunMeeting, today: string): Promise<Reached> {
  const present = await presentAt(db, id);
  const persons = present.map((each) => each.id);
  const readers = await readersOfMeeting(db, id, persons, today);
  const reached = new Set(readers.map(({ personId }) => personId));
  const others = present.filter((each) => !reached.has(each.id)).map(({ name }) => name);
  return { count: readers.length, others };
}
