// All that a consultation's page tells, as whoever asks may know it.
import type { Db } from "../../../platform/db/schema.ts";
import { askedRounds, outsideBy } from "../asking/queries.ts";
import { ownAnswersOf } from "../answering/queries.ts";
import { partsOf } from "../drafting/queries.ts";
import { actsOf, type Consultation, membersOf, papersOf } from "../queries.ts";
import { submissionOf } from "../submitting/queries.ts";
import { type BodyMeeting, comingMeetings } from "../timing/queries.ts";
import { faultsIn, planOf } from "../timing/rules.ts";

export type Shown = Awaited<ReturnType<typeof shownConsultation>>;
export type Member = Shown["members"][number];

export async function shownConsultation(reader: Db, consultation: Consultation, today: string) {
  const { id, cooperationId } = consultation;
  const acts = await actsOf(reader, id);
  const rounds = await askedRounds(reader, acts, today);
  const meetings = await comingMeetings(reader, [consultation.bodyId], today);
  return {
    ...withPlan(consultation, meetings, today),
    acts,
    rounds,
    papers: await papersOf(reader, id),
    parts: await partsOf(reader, id),
    members: await standingMembers(reader, { id, cooperationId }, rounds),
    submission: await submissionOf(reader, id),
  };
}

/** Each member with where it stands, and what it answers by itself. */
async function standingMembers(
  reader: Db,
  { id, cooperationId }: { readonly id: string; readonly cooperationId: string },
  rounds: Awaited<ReturnType<typeof askedRounds>>,
) {
  const outside = outsideBy(rounds);
  const answered = new Set(rounds.flatMap(({ standings }) => [...standings.keys()]));
  const own = new Map((await ownAnswersOf(reader, id)).map((each) => [each.organisationId, each]));
  return (await membersOf(reader, cooperationId)).map((member) => {
    const answer = own.get(member.id);
    const isOutside = outside.has(member.id) || answer?.standsOutside === true;
    const standing = isOutside ? "outside" : answered.has(member.id) ? "within" : "unknown";
    return { ...member, standing, own: answer } as const;
  });
}

/** Each of them with its plan, and why that cannot be kept. */
export async function plannedAll(reader: Db, consultations: readonly Consultation[], today: string) {
  const bodies = [...new Set(consultations.map(({ bodyId }) => bodyId))];
  const meetings = await comingMeetings(reader, bodies, today);
  return consultations.map((consultation) => withPlan(consultation, meetings, today));
}

function withPlan(consultation: Consultation, meetings: readonly BodyMeeting[], today: string) {
  const its = meetings.filter(({ bodyId }) => bodyId === consultation.bodyId);
  const plan = planOf({ ...consultation, meetings: its });
  return { consultation, plan, meetings: its, faults: faultsIn(plan, consultation.lastStep, today) };
}

/** For whom it was said to be. */
export async function reachOf(reader: Db, audienceId: number): Promise<"cooperation" | "body"> {
  const audience = await reader
    .selectFrom("audiences")
    .select("kind")
    .where("id", "=", audienceId)
    .executeTakeFirst();
  return audience?.kind === "body" ? "body" : "cooperation";
}
