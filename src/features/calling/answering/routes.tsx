import { type Context, Hono } from "hono";
import { mayTry } from "../../../platform/db/attempts.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { writtenAnswer } from "../forms.ts";
import { AnswerPage, LinkGonePage } from "../pages/answer-page.tsx";
import { answerPath } from "../paths.ts";
import { answerCall } from "./commands.ts";
import { type Answering, answeringBy } from "./queries.ts";
import { readAnswers, takesAnswers } from "./rules.ts";

/** In an hour: who has got hold of a link does not change his mind for ever. */
const mostAnswers = 20;

/** Opening a link changes nothing: mail is opened by scanners too. */
export function answerRoutes(db: Db) {
  return new Hono()
    .get(answerPath(":token"), async (c) => {
      const answering = await following(c, db);
      if (answering === undefined) return gone(c);
      return c.html(<AnswerPage {...{ visit: visitOf(c), token: c.req.param("token"), answering }} />);
    })
    .post(answerPath(":token"), async (c) => {
      const answering = await following(c, db);
      if (answering === undefined) return gone(c);
      const { meeting, callee, substitutes, inviteeId } = answering;
      const token = c.req.param("token");
      const kept = writtenAnswer(await c.req.parseBody());
      const page = { visit: visitOf(c), token, answering };
      if (!takesAnswers(meeting, page.visit.today))
        return c.html(<AnswerPage {...page} refused={{ reason: "over", kept }} />, 409);
      const read = readAnswers(meeting, callee, substitutes, kept.of);
      if (!read.ok) return c.html(<AnswerPage {...page} refused={{ reason: read.reason, kept }} />, 400);
      if (!(await mayTry(db, momentOf(c), [{ key: `answer ${inviteeId}`, most: mostAnswers }])))
        return c.html(<AnswerPage {...page} refused={{ reason: "tooMany", kept }} />, 429);
      const told = { answers: read.value, words: kept.words, now: momentOf(c) };
      const given = { ...told, cameBy: "link", accountId: null } as const;
      await db.transaction().execute((tx) => answerCall(tx, answering, given));
      return c.redirect(answerPath(token), 303);
    });
}

const following = (c: Context, db: Db): Promise<Answering | undefined> =>
  answeringBy(db, c.req.param("token") ?? "", momentOf(c));

const gone = (c: Context) => c.html(<LinkGonePage visit={visitOf(c)} />, 410);
