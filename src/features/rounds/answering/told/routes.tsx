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
import { replyFilePath, roundPaperPath, roundPath, toldReplyPath } from "../../paths.ts";
import { recipientsOf, roundAt } from "../../queries.ts";
import { answerPageForm } from "../forms.ts";
import type { Refused } from "../pages/answering-part.tsx";
import { ToldPage } from "../pages/told-page.tsx";
import { type Answering, answeringFor } from "../queries.ts";
import { takeAnswer } from "../sending.ts";

/** What the desk was told by telephone, written down. */
export function toldReplyRoutes(db: Db) {
  const address = toldReplyPath(roundPath(":cooperation", ":number"), ":recipient");
  const atMost = bodyLimit({
    maxSize: paperLimits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const desk = await atDesk(c, db);
      return desk === undefined ? c.notFound() : toldPage(c, desk, { reason: "too-large" }, 413);
    },
  });
  return new Hono()
    .get(address, signedIn, async (c) => {
      const desk = await atDesk(c, db);
      return desk === undefined ? c.notFound() : toldPage(c, desk);
    })
    .post(address, signedIn, atMost, ownForm, async (c) => {
      const desk = await atDesk(c, db);
      if (desk === undefined) return c.notFound();
      const accountId = viewerOf(c).account?.id ?? null;
      const refused = await takeAnswer(c, db, desk.answering, { cameBy: "desk", accountId });
      const { address: at } = desk;
      return refused === undefined
        ? c.redirect(at, 303)
        : toldPage(c, (await atDesk(c, db)) ?? desk, refused, refused.status);
    });
}

interface AtDesk {
  readonly cooperation: Cooperation;
  readonly answering: Answering;
  readonly answererName: string | null;
  readonly address: string;
}

/** For the desk of the round alone. */
async function atDesk(c: Context, db: Db): Promise<AtDesk | undefined> {
  const { cooperation: slug = "", number = "", recipient = "" } = c.req.param();
  const reader = await reading(c);
  const { today } = visitOf(c);
  const round = await roundAt(reader, { cooperation: slug, number, today });
  if (round === undefined || !round.isDesk || !isId(recipient)) return undefined;
  const asked = (await recipientsOf(reader, round.id)).find(({ id }) => id === recipient);
  const answering = asked === undefined ? undefined : await answeringFor(db, reader, recipient, today);
  const cooperation = await cooperationBySlug(reader, slug);
  if (asked === undefined || answering === undefined || cooperation === undefined) return undefined;
  const answererName = asked.answerers.find(({ endedAt }) => endedAt === null)?.name ?? null;
  const address = toldReplyPath(roundPath(slug, round.number), recipient);
  return { cooperation, answering, answererName, address };
}

function toldPage(
  c: Context,
  { cooperation, answering, answererName, address }: AtDesk,
  refused?: Refused,
  status: 200 | 400 | 409 | 413 | 429 = 200,
) {
  const visit = visitOf(c);
  const round = roundPath(cooperation.slug, answering.round.number);
  return c.html(
    <ToldPage
      {...{ visit, cooperation, answering, answererName, refused }}
      now={momentOf(c)}
      action={address}
      readAt={null}
      changeAt={`${address}?andra=ja#svar`}
      isChanging={answerPageForm.parse(c.req.query()).andra !== null}
      paperAt={(paper) => roundPaperPath(round, paper)}
      fileAt={(file) => replyFilePath(round, file)}
      hidden={<MadeFor viewer={visit.viewer} />}
    />,
    status,
  );
}
