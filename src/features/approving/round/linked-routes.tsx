import { type Context, Hono } from "hono";
import { mayTry } from "../../../platform/db/attempts.ts";
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { meetingName, runMeetingById } from "../../meetings/index.ts";
import { commentForm } from "../forms.ts";
import { LinkGonePage } from "../pages/link-gone-page.tsx";
import { LinkedRoundPage } from "../pages/round-page.tsx";
import type { RefusedWords } from "../pages/round-body.tsx";
import { roundLinkPath } from "../paths.ts";
import { followed, type Following } from "../people/queries.ts";
import { readMinutes } from "../reading/queries.ts";
import { areReadable, hasParagraph } from "../reading/rules.ts";
import { comment } from "./commands.ts";
import { commentsOf, roundOf } from "./queries.ts";
import { placeOf } from "./routes.tsx";
import { takesComments } from "./rules.ts";

/** In an hour: who has got hold of a link does not write a book with it. */
const mostComments = 100;

/** For whoever follows the link that was mailed to him: he reads as he would, and says what is wrong. */
export function linkedRoundRoutes(db: Db) {
  return new Hono()
    .get(roundLinkPath(":token"), async (c) => {
      const whole = await wholeFor(c, db);
      return whole === undefined ? gone(c) : show(c, whole);
    })
    .post(roundLinkPath(":token"), async (c) => {
      const whole = await wholeFor(c, db);
      if (whole === undefined) return gone(c);
      const form = commentForm.parse(await c.req.parseBody());
      const about = { itemId: form.punkt, subjectId: form.stycke };
      if (!hasParagraph(whole.minutes, about)) return c.notFound();
      const { meeting, following } = whole;
      const refused = { ...about, commentId: null, text: form.text };
      const tries = [{ key: `comment ${following.personId}`, most: mostComments }];
      if (!(await mayTry(db, momentOf(c), tries))) return show(c, whole, { ...refused, reason: "too-many" });
      const change = {
        meetingId: meeting.id,
        cooperationId: meeting.cooperation.id,
        accountId: following.accountId,
      };
      const said = { id: form.nytt, ...about, text: form.text, personId: following.personId };
      const result = await comment(db, change, said, visitOf(c).today);
      if (!result.ok) return show(c, whole, { ...refused, reason: result.reason });
      return c.redirect(`${roundLinkPath(c.req.param("token"))}#${placeOf(about)}`, 303);
    });
}

const gone = (c: Context) => c.html(<LinkGonePage visit={visitOf(c)} />, 410);

type Whole = NonNullable<Awaited<ReturnType<typeof wholeFor>>>;

/** All that is shown is read as he would see it who got the link. */
async function wholeFor(c: Context, db: Db) {
  const at = { now: momentOf(c), today: visitOf(c).today };
  const following = await followed(db, "correct", c.req.param("token") ?? "", at);
  if (following === undefined) return undefined;
  const reader = await readAs(db, following.access);
  try {
    return await wholeIn(reader.db, following);
  } finally {
    await reader.end();
  }
}

async function wholeIn(reader: Db, following: Following) {
  const meeting = await runMeetingById(reader, following.meetingId);
  if (meeting === undefined || !areReadable({ ...meeting, isDesk: false })) return undefined;
  const round = await roundOf(reader, meeting.id);
  const minutes = await readMinutes(reader, meeting.id);
  const all = round === undefined ? [] : await commentsOf(reader, round.id);
  const own = all.filter(({ accountId }) => accountId === following.accountId);
  return { following, meeting, round, minutes, comments: own };
}

function show(c: Context, { following, meeting, ...whole }: Whole, refused: RefusedWords | null = null) {
  const visit = visitOf(c);
  const page = (
    <LinkedRoundPage
      {...whole}
      visit={visit}
      meetingTitle={meetingName(meeting.body.name, meeting.heldOn, visit.language)}
      name={following.name}
      commentTo={takesComments(whole.round, visit.today) ? visit.address : null}
      desk={null}
      sender={null}
      refused={refused}
    />
  );
  return c.html(page, refused === null ? 200 : refused.reason === "too-many" ? 429 : 400);
}
