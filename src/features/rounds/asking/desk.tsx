// The working page of a round, and who may come to it.
import type { Context } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { isOffice, viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { ownBodies } from "../../planning/index.ts";
import { personsKnownToName } from "../../publishing/index.ts";
import { roundPath } from "../paths.ts";
import { recipientsOf, type Round, roundAt } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import type { Mailing } from "../sending/commands.ts";
import { writtenOfRound } from "./forms.ts";
import type { AskedRow, RecipientFormProps } from "./pages/recipient-form.tsx";
import { RoundDraftPage, type RoundDraftProps } from "./pages/round-draft-page.tsx";
import { bodiesNamed, papersOfRound, standingRound } from "./queries.ts";
import type { TypedRow } from "./recipients/forms.ts";
import { membersToAsk, municipalitiesToAsk, type Offered, standingEmails } from "./recipients/queries.ts";
import type { Seats } from "./recipients/rules.ts";
import { roundRevision } from "./revision.ts";
import { keptOf } from "./rules.ts";
import { sourceOf } from "./sources/queries.ts";

/** The round of an address for those who run it, while it can be changed. */
export async function deskRoundAt(c: Context): Promise<Round | undefined> {
  const { cooperation = "", number = "" } = c.req.param();
  const round = await roundAt(await reading(c), { cooperation, number, today: visitOf(c).today });
  const isOver = round?.stage === "closed" || round?.stage === "cancelled";
  return round?.isDesk === true && !isOver ? round : undefined;
}

/** What a command is told of who does what. */
export const actOf = (c: Context, round: Round) => ({
  roundId: round.id,
  accountId: viewerOf(c).account?.id ?? null,
});

export const mailingOf = (c: Context, { originOf, replyToOf }: Surroundings): Mailing => ({
  origin: originOf(c),
  replyToOf,
  now: momentOf(c),
});

export const toRound = ({ cooperationSlug, number }: Round) => roundPath(cooperationSlug, number);

/** The rows that a round can have. */
export function offeredFor(
  register: Db,
  round: Round,
  today: string,
  seats: readonly Seats[] = [],
): Promise<Offered[]> {
  const place = { cooperationId: round.cooperationId, bodyId: round.bodyId, today };
  return round.asks === "members"
    ? membersToAsk(register, place)
    : municipalitiesToAsk(register, place, seats);
}

interface Shown {
  readonly form?: Partial<Pick<RoundDraftProps["form"], "written" | "focus" | "refusal">>;
  readonly typed?: readonly TypedRow[];
  /** Whose seats are to tell who answers. */
  readonly seats?: readonly Seats[];
  readonly refusedRecipients?: RecipientFormProps["refusal"];
  readonly refusedPaper?: RoundDraftProps["refusedPaper"];
  readonly status?: 200 | 400 | 409 | 413;
}

/** The page, with what was typed and why nothing happened. */
export async function deskPage(c: Context, db: Db, round: Round, shown: Shown = {}): Promise<Response> {
  const visit = visitOf(c);
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, round.cooperationSlug);
  if (cooperation === undefined) return c.notFound();
  const standing = await standingRound(db, round);
  const { wanted, itemId, decisionId, hasReplies } = standing;
  const isOpen = round.openedAt !== null;
  const revision = roundRevision(wanted);
  const allBodies = await bodiesNamed(reader, cooperation.id);
  // Of those who have been asked it tells who answers, and nothing else does.
  const seats = isOpen ? [] : (shown.seats ?? []).filter((each) => isAmong(each, allBodies));
  const written = shown.form?.written ?? writtenOfRound(standing, revision);
  const form = {
    bodies: await ownBodies(reader, cooperation.id),
    allBodies,
    mayRunAll: isOffice(visit.viewer, cooperation.id),
    kept: keptOf({ isOpened: isOpen, hasReplies }),
    ...shown.form,
    written: written.revision === "" ? { ...written, revision } : written,
  };
  const people = await personsKnownToName(reader, db, cooperation.id);
  const rows = await rowsOf(db, round, visit.today, { typed: shown.typed, seats });
  const page = {
    visit,
    cooperation,
    round,
    source: await sourceOf(reader, { cooperationId: cooperation.id, itemId, decisionId }),
    papers: await papersOfRound(reader, round.id),
    form,
    recipients: {
      ...rows,
      asks: round.asks,
      persons: people.map(({ name }) => name),
      bodies: allBodies,
      seats,
      isOpen,
      refusal: shown.refusedRecipients,
    },
    refusedPaper: shown.refusedPaper,
  };
  return c.html(<RoundDraftPage {...page} />, shown.status ?? 200);
}

const isAmong = ({ bodyId }: Seats, bodies: readonly { readonly id: string }[]): boolean =>
  bodies.some(({ id }) => id === bodyId);

/** As they were typed; otherwise as they stand, or as they are guessed where nobody has said anything, or where seats
 *  were chosen to tell it. */
async function rowsOf(
  register: Db,
  round: Round,
  today: string,
  { typed, seats }: { readonly typed: readonly TypedRow[] | undefined; readonly seats: readonly Seats[] },
): Promise<{ rows: AskedRow[]; isSaved: boolean }> {
  const standing = await recipientsOf(register, round.id);
  const emails = await standingEmails(register, round.id);
  const offered = await offeredFor(register, round, today, seats);
  const isSaved = standing.length > 0;
  const rows = offered.map((row): AskedRow => {
    const its = standing.find(
      ({ organisationId, personId }) => organisationId === row.organisationId && personId === row.personId,
    );
    const written = typed?.find(({ key }) => key === row.key);
    const isKept = round.openedAt !== null && its !== undefined;
    const about = { key: row.key, name: row.name, isKept };
    if (written !== undefined) {
      const answerers = written.answerers.filter(({ name, email }) => name !== "" || email !== "");
      return { ...about, isAsked: written.isAsked || isKept, answerers };
    }
    if (its === undefined || seats.length > 0)
      return { ...about, isAsked: its !== undefined || !isSaved, answerers: row.guessed };
    const answerers = its.answerers
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id, name }) => ({ name, email: emails.get(id) ?? "" }));
    return { ...about, isAsked: true, answerers };
  });
  return { rows, isSaved };
}
