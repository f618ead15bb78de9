import { type Context, Hono } from "hono";
import type { z } from "zod";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { changeOf, type MeetingChange } from "../../meetings/index.ts";
import { castOwnVote, isSeen, sayConflict, sayWhere } from "../../minuting/index.ts";
import { inRoom, isOpen, roomMeetingAt } from "../entering/entering.ts";
import { type Refusal, roomPage } from "../entering/answers.tsx";
import { ownConflictPath, ownPlacePath, ownVotePath, roomPath } from "../paths.ts";
import { conflictForm, placeForm, voteForm } from "./forms.ts";
import { ownIn } from "./queries.ts";
import { meant } from "./rules.ts";

export function ownRoutes(db: Db) {
  const at = roomPath(":cooperation", ":body", ":meeting");
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .post(ownPlacePath(at), ...own, (c) =>
      say(c, db, placeForm, ({ change, persons, form }) =>
        sayWhere(db, change, { persons, word: meant[form.vad], now: momentOf(c) }),
      ),
    )
    .post(ownConflictPath(at), ...own, (c) =>
      say(c, db, conflictForm, ({ change, persons, form: { punkt: itemId, svar } }) =>
        sayConflict(db, change, { persons, itemId, isIn: svar === "ja" }),
      ),
    )
    .post(ownVotePath(at), ...own, (c) =>
      say(c, db, voteForm, ({ change, form: { punkt: itemId, votering: voteId, svar: answer } }) =>
        castOwnVote(db, change, { itemId, voteId, answer }),
      ),
    );
}

interface Said<Form> {
  readonly change: MeetingChange;
  readonly persons: readonly string[];
  readonly form: Form;
}

/** What somebody who is in the room says of himself, about no item but what he sees there. */
async function say<Form>(
  c: Context,
  db: Db,
  given: z.ZodType<Form>,
  run: (said: Said<Form>) => Promise<Result<unknown, Refusal>>,
) {
  const meeting = await roomMeetingAt(c);
  const body = await c.req.parseBody();
  const form = given.safeParse(body);
  const { account } = viewerOf(c);
  if (meeting === undefined || account === null || !isOpen(meeting) || !form.success) return c.notFound();
  const item = body["punkt"];
  const isHis =
    typeof item !== "string" ||
    (await inRoom(c, db, meeting.id, (seen) => isSeen(seen, { table: "items", id: item })));
  if (!isHis) return c.notFound();
  const { persons } = await ownIn(db, meeting.id, account.id);
  const result = await run({ change: changeOf(c, meeting), persons, form: form.data });
  if (!result.ok) return roomPage(c, db, result.reason);
  const { cooperation, body: of, slug } = meeting;
  return c.redirect(`${roomPath(cooperation.slug, of.slug, slug)}#jag`, 303);
}
