import { type Context, Hono } from "hono";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import type { Mailing } from "../../rounds/index.ts";
import { roundPath } from "../../rounds/paths.ts";
import { askAll } from "../asking/commands.ts";
import { askedRounds } from "../asking/queries.ts";
import { roundFor } from "../asking/rules.ts";
import { stepForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { consultationPath, consultationStepPath } from "../paths.ts";
import { actsOf, type Consultation } from "../queries.ts";
import { addressOf, changeIn, deskConsultation, showConsultation } from "../showing/page.tsx";
import { reachOf, shownConsultation } from "../showing/queries.ts";
import { heldMeetings } from "../timing/queries.ts";
import { takeConsultationStep, takeStepBack } from "./commands.ts";
import { type Asking, isAsking, type StepRefusal } from "./rules.ts";

/** How a round that is asked goes out and comes back. */
export interface Surroundings {
  readonly originOf: (c: Context) => string;
  readonly replyToOf: Mailing["replyToOf"];
}

export function stepRoutes(db: Db, surroundings: Surroundings) {
  const address = consultationPath(":cooperation", ":number");
  return new Hono().post(consultationStepPath(address), signedIn, ownForm, async (c) => {
    const consultation = await deskConsultation(c);
    const form = stepForm.safeParse(await c.req.parseBody());
    if (consultation === undefined || !form.success) return c.notFound();
    const { steg: step, mote: meetingId } = form.data;
    const result = isAsking(step)
      ? await ask(c, db, { consultation, step, surroundings })
      : await take(c, db, consultation, step, meetingId);
    if (result.ok) return c.redirect(result.value, 303);
    const { language } = visitOf(c);
    return showConsultation(c, db, consultation, messages[language].refusals[result.reason]);
  });
}

interface Asked {
  readonly consultation: Consultation;
  readonly step: Asking;
  readonly surroundings: Surroundings;
}

/** Leads to the round, which its desk looks through and opens. */
async function ask(
  c: Context,
  db: Db,
  { consultation, step, surroundings: { originOf, replyToOf } }: Asked,
): Promise<Result<string, StepRefusal>> {
  const reader = await reading(c);
  const { today, language } = visitOf(c);
  const words = messages[language];
  const { parts, plan, rounds, members } = await shownConsultation(reader, consultation, today);
  const wanted = roundFor(consultation, step, {
    parts,
    plan,
    reach: await reachOf(reader, consultation.audienceId),
    today,
    words: { ...words.words, standing: (stance) => words.stances[stance], summary: words.parts.summary },
  });
  const outside = members.filter(({ standing }) => standing === "outside").map(({ id }) => id);
  const before = { roundId: rounds.at(-1)?.round.id, outside: new Set(outside) };
  const mailing = { origin: originOf(c), replyToOf, now: momentOf(c) };
  const asked = await askAll(db, changeIn(c, consultation), step, { wanted, before, mailing });
  return asked.ok ? { ok: true, value: roundPath(consultation.cooperationSlug, asked.value) } : asked;
}

async function take(
  c: Context,
  db: Db,
  consultation: Consultation,
  step: "drafting" | "adopted" | "dropped" | "back",
  meetingId: string | null,
): Promise<Result<string, StepRefusal>> {
  const change = changeIn(c, consultation);
  const there = `${addressOf(consultation)}#steg`;
  const refusal = step === "adopted" ? await notAdopted(c, consultation, meetingId) : null;
  if (refusal !== null) return { ok: false, reason: refusal };
  const adoptedAt = step === "adopted" && consultation.adopts === "body" ? meetingId : null;
  const taken = await db
    .transaction()
    .execute(async (tx): Promise<Result<null, StepRefusal>> =>
      step === "back"
        ? takeStepBack(tx, change)
        : takeConsultationStep(tx, change, { step, meetingId: adoptedAt }),
    );
  return taken.ok ? { ok: true, value: there } : taken;
}

/** The body has met, or all have signed it off. */
async function notAdopted(
  c: Context,
  { id, bodyId, adopts }: Consultation,
  meetingId: string | null,
): Promise<"no-meeting" | "not-agreed" | null> {
  const reader = await reading(c);
  const { today } = visitOf(c);
  if (adopts === "body")
    return (await heldMeetings(reader, bodyId, today)).some((each) => each.id === meetingId)
      ? null
      : "no-meeting";
  const rounds = await askedRounds(reader, await actsOf(reader, id), today);
  const signed = rounds.findLast(({ round }) => round.kind === "per-capsulam");
  return signed !== undefined && signed.round.closedAt !== null && signed.isAgreed ? null : "not-agreed";
}
