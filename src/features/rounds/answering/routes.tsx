import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../lib/asked.ts";
import { mayTry } from "../../../platform/db/attempts.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { paperLimits } from "../../agenda/index.ts";
import { atHome } from "../handing/at-home.tsx";
import { answerRoundPath, handOnPath, homeFilePath, linkedPaperPath, readPath } from "../paths.ts";
import { paperOf } from "../showing/queries.ts";
import { noteRead } from "./commands.ts";
import { answerPageForm } from "./forms.ts";
import type { Refused } from "./pages/answering-part.tsx";
import { LinkGonePage, LinkPage } from "./pages/link-page.tsx";
import { type Answering, answeringBy } from "./queries.ts";
import { saved } from "./saved.ts";
import { takeAnswer } from "./sending.ts";

/** In an hour: who has got hold of a link does not change his mind for ever. */
const mostAnswers = 20;

/** By the link in a mail. Opening it changes nothing: mail is opened by scanners and previews too. */
export function linkRoutes(db: Db) {
  const atMost = bodyLimit({
    maxSize: paperLimits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const answering = await following(c, db);
      return answering === undefined ? gone(c) : linkPage(c, db, answering, { reason: "too-large" }, 413);
    },
  });
  return new Hono()
    .get(answerRoundPath(":token"), async (c) => {
      const answering = await following(c, db);
      return answering === undefined ? gone(c) : linkPage(c, db, answering);
    })
    .get(linkedPaperPath(":token", ":paper"), async (c) => {
      const answering = await following(c, db);
      if (answering === undefined) return gone(c);
      const id = c.req.param("paper");
      const paper = isId(id) ? await paperOf(db, answering.round.id, id) : undefined;
      return paper === undefined ? c.notFound() : saved(c, paper);
    })
    .post(readPath(":token"), async (c) => {
      const answering = await following(c, db);
      if (answering === undefined) return gone(c);
      const read = { recipientId: answering.recipientId, accountId: null, now: momentOf(c) };
      await db.transaction().execute((tx) => noteRead(tx, read));
      return c.body(null, 204);
    })
    .post(answerRoundPath(":token"), atMost, async (c) => {
      const answering = await following(c, db);
      if (answering === undefined) return gone(c);
      const limit = { key: `round answer ${answering.by?.answererId ?? ""}`, most: mostAnswers };
      const refused = await takeAnswer(c, db, answering, {
        cameBy: "link",
        accountId: null,
        mayTry: () => mayTry(db, momentOf(c), [limit]),
        home: async () => db,
      });
      if (refused === undefined) return c.redirect(answerRoundPath(c.req.param("token")), 303);
      const now = (await following(c, db)) ?? answering;
      return linkPage(c, db, now, refused, refused.status);
    });
}

const following = (c: Context, db: Db): Promise<Answering | undefined> =>
  answeringBy(db, c.req.param("token") ?? "", { now: momentOf(c), today: visitOf(c).today });

async function linkPage(
  c: Context,
  db: Db,
  answering: Answering,
  refused?: Refused,
  status: 200 | 400 | 409 | 413 | 429 = 200,
) {
  const visit = visitOf(c);
  const token = c.req.param("token") ?? "";
  const action = answerRoundPath(token);
  const fileAt = (file: string) => homeFilePath(token, file);
  const home = await atHome(db, db, { visit, answering, home: handOnPath(token), fileAt });
  return c.html(
    <LinkPage
      {...{ visit, answering, action, refused, ...home }}
      now={momentOf(c)}
      readAt={readPath(token)}
      changeAt={`${action}?andra=ja#svar`}
      isChanging={answerPageForm.parse(c.req.query()).andra !== null}
      paperAt={(paper) => linkedPaperPath(token, paper)}
    />,
    status,
  );
}

const gone = (c: Context) => c.html(<LinkGonePage visit={visitOf(c)} />, 410);
