import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import { mayTry } from "../../../platform/db/attempts.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { MadeFor, ownForm, signedIn } from "../../accounts/index.ts";
import { LinkGonePage } from "../answering/pages/link-page.tsx";
import { type Answering, answererIds, answeringBy, answeringOf } from "../answering/queries.ts";
import { saved } from "../answering/saved.ts";
import {
  answerRoundPath,
  handoverEndPath,
  handOnPath,
  homeFilePath,
  ownHandOnPath,
  ownReplyPath,
  replyFilePath,
  roundPath,
} from "../paths.ts";
import { roundAt } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import { organisationOf } from "./at-home.tsx";
import { endHandover, takeHome } from "./commands.ts";
import { readAsking, writtenHandover } from "./forms.ts";
import { helpingRoutes } from "./helping/routes.tsx";
import { messages } from "./messages.ts";
import { HomePage } from "./pages/home-page.tsx";
import type { HandoversProps } from "./pages/handovers.tsx";
import { absencesOf } from "./absences/queries.ts";
import { handoversOf, homeFile, troublesOf } from "./queries.ts";

/** Asked in an hour, of one recipient: a link is not to send mail to the whole world. */
const mostAsked = 30;

/** Somebody who answers, where he does so. */
interface AtHome {
  readonly answering: Answering;
  readonly answererId: string;
  readonly accountId: string | null;
  readonly home: HandoversProps["home"];
  readonly fileAt: HandoversProps["fileAt"];
  /** The page on which he answers. */
  readonly answer: string;
  readonly hidden?: HandoversProps["hidden"];
}

export function handingRoutes(db: Db, surroundings: Surroundings) {
  const own = ownHandOnPath(roundPath(":cooperation", ":number"));
  const linked = handOnPath(":token");
  return new Hono()
    .route("/", helpingRoutes(db, surroundings))
    .get(linked, async (c) => {
      const at = await byLink(c, db);
      return at === undefined ? gone(c) : c.html(await page(c, db, at));
    })
    .get(homeFilePath(":token", ":file"), async (c) => {
      const at = await byLink(c, db);
      if (at === undefined) return gone(c);
      const id = c.req.param("file");
      const file = isId(id) ? await homeFile(db, at.answering.recipientId, id) : undefined;
      return file === undefined ? c.notFound() : saved(c, file);
    })
    .post(linked, async (c) => {
      const at = await byLink(c, db);
      return at === undefined ? gone(c) : asked(c, at);
    })
    .post(handoverEndPath(linked, ":handover"), async (c) => {
      const at = await byLink(c, db);
      return at === undefined ? gone(c) : ended(c, at, c.req.param("handover"));
    })
    .get(own, signedIn, async (c) => {
      const at = await byAccount(c, db, c.req.query("rad"));
      return at === undefined ? c.notFound() : c.html(await page(c, db, at));
    })
    .post(own, signedIn, ownForm, async (c) => {
      const at = await byAccount(c, db, (await c.req.parseBody())["rad"]);
      return at === undefined ? c.notFound() : asked(c, at);
    })
    .post(handoverEndPath(own, ":handover"), signedIn, ownForm, async (c) => {
      const at = await byAccount(c, db, (await c.req.parseBody())["rad"]);
      return at === undefined ? c.notFound() : ended(c, at, c.req.param("handover"));
    });

  async function asked(c: Context, at: AtHome) {
    const { answering, answererId, accountId } = at;
    const { round, recipientId } = answering;
    const kept = writtenHandover(await c.req.parseBody({ all: true }));
    const words = messages[visitOf(c).language];
    const refused = async (refusal: string, status: 400 | 409 | 429) =>
      c.html(await page(c, db, at, { kept, refusal }), status);
    const read = readAsking(round.form, kept);
    if (!read.ok) return refused(words.refusals[read.reason](read.who), 400);
    const limits = read.value.colleagues.map(() => ({ key: `hand-on ${recipientId}`, most: mostAsked }));
    for (const limit of limits)
      if (!(await mayTry(db, momentOf(c), [limit]))) return refused(words.refusals["too-often"](""), 429);
    const mailing = { origin: surroundings.originOf(c), now: momentOf(c) };
    const { today } = visitOf(c);
    const by = { roundId: round.id, recipientId, answererId, accountId };
    const taken = await takeHome(db, { ...by, asking: read.value, today, mailing });
    if (!taken.ok) return refused(words.refusals[taken.reason](""), 409);
    return c.redirect(`${at.answer}#hemma`, 303);
  }

  async function ended(c: Context, at: AtHome, handoverId: string) {
    const { answering, accountId, answer } = at;
    const { round, recipientId } = answering;
    if (!isId(handoverId)) return c.notFound();
    const ending = { round, recipientId, handoverId, accountId, now: momentOf(c) };
    const result = await endHandover(db, ending);
    return result.ok ? c.redirect(`${answer}#hemma`, 303) : c.notFound();
  }
}

const gone = (c: Context) => c.html(<LinkGonePage visit={visitOf(c)} />, 410);

async function byLink(c: Context, db: Db): Promise<AtHome | undefined> {
  const token = c.req.param("token") ?? "";
  const { today } = visitOf(c);
  const answering = await answeringBy(db, token, { now: momentOf(c), today });
  if (answering?.by === undefined || answering.by === null) return undefined;
  const { answererId } = answering.by;
  const fileAt = (file: string) => homeFilePath(token, file);
  const places = { home: handOnPath(token), fileAt, answer: answerRoundPath(token) };
  return { answering, answererId, accountId: null, ...places };
}

/** Of the rows that somebody answers for, the one that he means. */
async function byAccount(c: Context, db: Db, meant: unknown): Promise<AtHome | undefined> {
  const { cooperation = "", number = "" } = c.req.param();
  const visit = visitOf(c);
  const round = await roundAt(await reading(c), { cooperation, number, today: visit.today });
  const { account } = viewerOf(c);
  if (round === undefined || account === null) return undefined;
  const ids = await answererIds(db, round.id, account.id);
  const own = await Promise.all(ids.map((id) => answeringOf(db, id, visit.today)));
  const all = own.filter((each) => each !== undefined);
  const named = typeof meant === "string" ? all.filter(({ recipientId }) => recipientId === meant) : all;
  const answering = named.length === 1 ? named[0] : undefined;
  if (answering?.by === undefined || answering.by === null) return undefined;
  const address = roundPath(cooperation, number);
  const { recipientId } = answering;
  return {
    answering,
    answererId: answering.by.answererId,
    accountId: account.id,
    home: ownHandOnPath(address),
    fileAt: (file) => replyFilePath(address, file),
    answer: `${ownReplyPath(address)}?rad=${recipientId}`,
    hidden: (
      <>
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="rad" value={recipientId} />
      </>
    ),
  };
}

type Refused = Pick<Parameters<typeof HomePage>[0], "kept" | "refusal">;

async function page(
  c: Context,
  db: Db,
  { answering, accountId, home, fileAt, answer, hidden }: AtHome,
  refused: Refused = {},
) {
  const { round, recipientId } = answering;
  const handovers = await handoversOf(accountId === null ? db : await reading(c), recipientId);
  const [troubles, absences] = [await troublesOf(db, handovers), await absencesOf(db, handovers)];
  const visit = visitOf(c);
  return (
    <HomePage
      {...{ visit, round, handovers, troubles, absences, home, fileAt, answer, hidden, ...refused }}
      organisation={organisationOf(answering)}
    />
  );
}
