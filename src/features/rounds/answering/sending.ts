import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { handoversOf } from "../handing/queries.ts";
import { takeField, withTaken } from "../handing/taking.ts";
import { writtenIn } from "../form/written.ts";
import type { Refused } from "./pages/answering-part.tsx";
import { sayWithFiles, type Saying } from "./commands.ts";
import { type Answering, filesSent } from "./queries.ts";
import { readSent } from "./sent.ts";

type Way = Pick<Saying, "cameBy" | "accountId"> & {
  /** Whether it may be sent now: nobody changes his mind for ever. */
  readonly mayTry?: () => Promise<boolean>;
  /** Where it is asked what colleagues say; none at the desk, which does not know. */
  readonly home?: () => Promise<Db>;
};

interface NotTaken extends Refused {
  readonly status: 200 | 400 | 409 | 429;
}

/** Takes an answer from a form; or tells why not, with all that was written. */
export async function takeAnswer(
  c: Context,
  db: Db,
  answering: Answering,
  { cameBy, accountId, mayTry, home }: Way,
): Promise<NotTaken | undefined> {
  const { round, recipientId, by } = answering;
  const hasFile = round.form.some(({ kind }) => kind === "file");
  const kept = hasFile ? await filesSent(db, recipientId) : [];
  const body = await c.req.parseBody({ all: true });
  const asked = body[takeField];
  if (home !== undefined && typeof asked === "string") return takeWords(c, await home(), answering, asked);
  const sent = await readSent(answering, body, kept, visitOf(c).language);
  if (!sent.ok) return { reason: "incomplete", faulty: sent, status: 400 };
  const { files, toldHow, ...said } = sent.value;
  const faulty = { problems: new Map(), written: sent.written };
  if (cameBy === "desk" && toldHow === "") return { reason: "no-how", faulty, status: 400 };
  if (mayTry !== undefined && !(await mayTry())) return { reason: "too-many", faulty, status: 429 };
  const now = momentOf(c);
  const answererId = by?.answererId ?? null;
  const saying = { ...said, files, recipientId, answererId, accountId, cameBy, now };
  const result = await db
    .transaction()
    .execute((tx) => sayWithFiles(tx, { ...saying, toldHow: cameBy === "desk" ? toldHow : "" }));
  if (result.ok) return undefined;
  if (result.reason === "over") return { reason: "over", lost: said.answer, status: 409 };
  return { reason: result.reason, faulty, status: 409 };
}

/** Sends nothing yet: what a colleague says in a field comes into what is being written. */
async function takeWords(
  c: Context,
  db: Db,
  { round: { form }, recipientId }: Answering,
  asked: string,
): Promise<NotTaken> {
  const written = writtenIn(await c.req.parseBody({ all: true }));
  const handovers = await handoversOf(db, recipientId);
  const taken = withTaken(written, { form, handovers, asked, language: visitOf(c).language });
  return { reason: null, faulty: { problems: new Map(), written: taken ?? written }, status: 200 };
}
