import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../../lib/asked.ts";
import { mayTry } from "../../../../platform/db/attempts.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../../platform/web/visit.ts";
import { paperLimits } from "../../../agenda/index.ts";
import { filesSent } from "../../answering/queries.ts";
import { paperOf } from "../../showing/queries.ts";
import { saved } from "../../answering/saved.ts";
import { helpPaperPath, helpRoundPath } from "../../paths.ts";
import type { Surroundings } from "../../routes.tsx";
import { type Helping, helpingBy } from "../queries.ts";
import { sayHelp } from "./commands.ts";
import { HelpGonePage, HelpPage, type RefusedHelp } from "./pages/help-page.tsx";
import { readHelp } from "./reading.ts";

/** In an hour: who has got hold of a link does not change his mind for ever. */
const mostAnswers = 20;

/** By the link that a colleague got. Opening it changes nothing: mail is opened by scanners too. */
export function helpingRoutes(db: Db, { originOf }: Pick<Surroundings, "originOf">) {
  const atMost = bodyLimit({
    maxSize: paperLimits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const helping = await following(c, db);
      if (helping === undefined) return gone(c);
      return page(c, helping, { reason: "too-large", written: new Map(), words: "" }, 413);
    },
  });
  return new Hono()
    .get(helpRoundPath(":token"), async (c) => {
      const helping = await following(c, db);
      return helping === undefined ? gone(c) : page(c, helping);
    })
    .get(helpPaperPath(":token", ":paper"), async (c) => {
      const helping = await following(c, db);
      if (helping === undefined) return gone(c);
      const id = c.req.param("paper");
      const paper = isId(id) ? await paperOf(db, helping.round.id, id) : undefined;
      return paper === undefined ? c.notFound() : saved(c, paper);
    })
    .post(helpRoundPath(":token"), atMost, async (c) => {
      const helping = await following(c, db);
      if (helping === undefined) return gone(c);
      const { round, handover, recipientId } = helping;
      const kept = await filesSent(db, recipientId);
      const body = await c.req.parseBody({ all: true });
      const read = await readHelp(helping, body, kept, visitOf(c).language);
      if (!read.ok) return page(c, helping, read.refused, 400);
      const { answer, words, files, written } = read.value;
      const limit = { key: `round help ${handover.id}`, most: mostAnswers };
      if (!(await mayTry(db, momentOf(c), [limit])))
        return page(c, helping, { reason: "too-often", written, words }, 429);
      const mailing = { origin: originOf(c), now: momentOf(c) };
      const said = await sayHelp(db, { round, handoverId: handover.id, answer, words, files, mailing });
      if (said.ok) return c.redirect(helpRoundPath(c.req.param("token")), 303);
      // What stands is told, and why nothing else is taken.
      const now = await following(c, db);
      return now === undefined ? gone(c) : page(c, now, undefined, 409);
    });
}

const following = (c: Context, db: Db): Promise<Helping | undefined> =>
  helpingBy(db, c.req.param("token") ?? "", { now: momentOf(c), today: visitOf(c).today });

const page = (
  c: Context,
  helping: Helping,
  refused?: RefusedHelp,
  status: 200 | 400 | 409 | 413 | 429 = 200,
) =>
  c.html(
    <HelpPage {...{ visit: visitOf(c), token: c.req.param("token") ?? "", helping, refused }} />,
    status,
  );

const gone = (c: Context) => c.html(<HelpGonePage visit={visitOf(c)} />, 410);
