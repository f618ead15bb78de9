import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../../lib/asked.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { reading } from "../../../../platform/web/reading.ts";
import { viewerOf } from "../../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../../platform/web/visit.ts";
import { MadeFor, ownForm, signedIn } from "../../../accounts/index.ts";
import { paperLimits } from "../../../agenda/index.ts";
import { type Cooperation, cooperationBySlug } from "../../../cooperations/index.ts";
import { atHome } from "../../handing/at-home.tsx";
import {
  ownHandOnPath,
  ownReadPath,
  ownReplyPath,
  replyFilePath,
  roundPaperPath,
  roundPath,
} from "../../paths.ts";
import { type Round, roundAt } from "../../queries.ts";
import { noteRead } from "../commands.ts";
import { answerPageForm } from "../forms.ts";
import type { Refused } from "../pages/answering-part.tsx";
import { NotAskedPage, OwnPage } from "../pages/own-page.tsx";
import { replyShown } from "../pages/recorded.tsx";
import { answererIds, type Answering, answeringOf, replyFile } from "../queries.ts";
import { saved } from "../saved.ts";
import { takeAnswer } from "../sending.ts";

/** For whoever has signed in, and answers for somebody; and the files that came with answers. */
export function ownReplyRoutes(db: Db) {
  const round = roundPath(":cooperation", ":number");
  const atMost = bodyLimit({
    maxSize: paperLimits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const asked = await askedAt(c, db);
      const own = asked === undefined ? undefined : meant(c, asked);
      if (asked === undefined || own === undefined) return c.notFound();
      return ownPage(c, db, asked, own, { reason: "too-large" }, 413);
    },
  });
  return new Hono()
    .get(ownReplyPath(round), signedIn, async (c) => {
      const asked = await askedAt(c, db);
      if (asked === undefined) return c.notFound();
      const own = meant(c, asked);
      return own === undefined
        ? c.html(<NotAskedPage {...asked} visit={visitOf(c)} />)
        : ownPage(c, db, asked, own);
    })
    .post(ownReadPath(round), signedIn, ownForm, async (c) => {
      const asked = await askedAt(c, db);
      const own = asked === undefined ? undefined : meant(c, asked);
      if (own === undefined) return c.notFound();
      const read = { recipientId: own.recipientId, accountId: accountOf(c), now: momentOf(c) };
      await db.transaction().execute((tx) => noteRead(tx, read));
      return c.body(null, 204);
    })
    .post(ownReplyPath(round), signedIn, atMost, ownForm, async (c) => {
      const asked = await askedAt(c, db);
      const own = asked === undefined ? undefined : meant(c, asked);
      if (asked === undefined || own === undefined) return c.notFound();
      const refused = await takeAnswer(c, db, own, {
        cameBy: "page",
        accountId: accountOf(c),
        home: () => reading(c),
      });
      if (refused === undefined) return c.redirect(addressOf(asked, own), 303);
      const now = await askedAt(c, db);
      return ownPage(c, db, now ?? asked, meant(c, now ?? asked) ?? own, refused, refused.status);
    })
    .get(replyFilePath(round, ":file"), async (c) => {
      const id = c.req.param("file");
      const found = await roundHere(c);
      const file =
        found === undefined || !isId(id) ? undefined : await replyFile(await reading(c), found.id, id);
      return file === undefined ? c.notFound() : saved(c, file);
    });
}

interface Asked {
  readonly cooperation: Cooperation;
  readonly round: Round;
  /** For whom he answers. */
  readonly own: readonly Answering[];
}

const accountOf = (c: Context) => viewerOf(c).account?.id ?? null;

async function roundHere(c: Context): Promise<Round | undefined> {
  const { cooperation = "", number = "" } = c.req.param();
  return roundAt(await reading(c), { cooperation, number, today: visitOf(c).today });
}

async function askedAt(c: Context, db: Db): Promise<Asked | undefined> {
  const round = await roundHere(c);
  const accountId = accountOf(c);
  if (round === undefined || accountId === null) return undefined;
  const cooperation = await cooperationBySlug(await reading(c), round.cooperationSlug);
  if (cooperation === undefined) return undefined;
  const ids = await answererIds(db, round.id, accountId);
  const own = await Promise.all(ids.map((id) => answeringOf(db, id, visitOf(c).today)));
  return { cooperation, round, own: own.filter((each) => each !== undefined) };
}

/** For whom of them: as the address says, or the first who has said nothing. */
function meant(c: Context, { own }: Asked): Answering | undefined {
  const { rad } = answerPageForm.parse(c.req.query());
  if (rad !== null) return own.find(({ recipientId }) => recipientId === rad);
  return own.find((each) => replyShown(each) === undefined) ?? own[0];
}

const addressOf = ({ cooperation, round }: Asked, { recipientId }: Answering) =>
  `${ownReplyPath(roundPath(cooperation.slug, round.number))}?rad=${recipientId}`;

async function ownPage(
  c: Context,
  db: Db,
  asked: Asked,
  answering: Answering,
  refused?: Refused,
  status: 200 | 400 | 409 | 413 | 429 = 200,
) {
  const { cooperation, own } = asked;
  const visit = visitOf(c);
  const round = roundPath(cooperation.slug, asked.round.number);
  const action = addressOf(asked, answering);
  const { recipientId } = answering;
  const home = await atHome(db, await reading(c), {
    visit,
    answering,
    home: ownHandOnPath(round),
    fileAt: (file) => replyFilePath(round, file),
    hidden: (
      <>
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="rad" value={recipientId} />
      </>
    ),
  });
  return c.html(
    <OwnPage
      {...{ visit, cooperation, own, answering, action, refused, ...home }}
      now={momentOf(c)}
      readAt={`${ownReadPath(round)}?rad=${recipientId}`}
      changeAt={`${action}&andra=ja#svar`}
      isChanging={answerPageForm.parse(c.req.query()).andra !== null}
      paperAt={(paper) => roundPaperPath(round, paper)}
      fileAt={(file) => replyFilePath(round, file)}
      hidden={<MadeFor viewer={visit.viewer} />}
    />,
    status,
  );
}
