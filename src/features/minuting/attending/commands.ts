import { randomUUID } from "node:crypto";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { foldName } from "../../../lib/names.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import {
  attendeeNamed,
  enterParties,
  municipalityNamed,
  organisationKeys,
  organisationNamed,
  partiesMeant,
  PartyBook,
} from "../../parties/index.ts";
import {
  itemOf,
  lastPosition,
  type Minutes,
  type NotOpen,
  writeMinutes,
  type Written,
} from "../writing/commands.ts";
import { comeBack } from "./breaks.ts";
import { asAnswered, asHere, presenceIn, type Somebody, type TakenUp } from "./as-answered.ts";
import { expectedAt } from "./queries.ts";
import { type AttendanceLine, attendanceFrom, named } from "./rules.ts";

export interface NewAttendance {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly line: string;
  /** On the clock of the room: when something is said to happen as it happens. */
  readonly clock?: string;
}

/** Writes down what a line says of somebody: one who is there already, one who is expected, or one who is new. */
export function attend(
  db: Db,
  change: MeetingChange,
  wanted: NewAttendance,
): Promise<Result<Written, "nobody" | "not-gone" | NotOpen>> {
  return writeMinutes(db, change, deedIn(change), async (tx, minutes) => {
    const line = attendanceFrom(wanted.line, wanted.clock ?? null);
    if (line === null) return refuse("nobody");
    const [there, expected] = [await present(tx, change), await expectedAt(tx, change.meetingId)];
    const said = saidOf(line, [...there, ...expected]);
    const known = named(line.name, there);
    if (known === undefined && line.backAt !== null) return refuse("not-gone");
    if (known !== undefined && line.backAt !== null) {
      const { id, leftAt } = known;
      const back = await comeBack(tx, { id, leftAt: line.leftAt ?? leftAt }, line.backAt);
      if (!back.ok) return back;
      await say(tx, id, { ...said, left_at: null });
    } else if (known !== undefined) await say(tx, known.id, said);
    else if (!there.some(({ id }) => id === wanted.id)) {
      const who = named(line.name, expected) ?? (await somebody(tx, minutes, line));
      const row = rowOf({ somebody: who, presence: presenceIn(who.role), sitsForId: null });
      await insert(tx, minutes, [{ ...row, ...said, id: wanted.id }]);
    }
    return ok("now");
  });
}

/** Takes up those who are expected as they have answered; or one of them, who is there. */
export function attendAsExpected(
  db: Db,
  change: MeetingChange,
  personId: string | null,
): Promise<Result<Written, NotOpen>> {
  return writeMinutes(db, change, deedIn(change), async (tx, minutes) => {
    const expected = await expectedAt(tx, change.meetingId);
    const taken =
      personId === null
        ? asAnswered(expected)
        : expected.filter((each) => each.personId === personId).map(asHere);
    await insert(tx, minutes, taken.map(rowOf));
    return ok("now");
  });
}

export interface NewAbsence {
  readonly itemId: string;
  readonly personId: string;
  readonly reason: "conflict" | "out";
}

/** Somebody who is there is not there for this item. */
export function leaveItem(
  db: Db,
  change: MeetingChange,
  wanted: NewAbsence,
): Promise<Result<Written, "gone" | NotOpen>> {
  const { itemId, personId, reason } = wanted;
  const deed = {
    kind: "minutes.written",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "absence" },
  } as const;
  return writeMinutes(db, change, deed, async (tx) => {
    const there = await present(tx, change);
    if ((await itemOf(tx, change, itemId)) === undefined || !there.some((each) => each.personId === personId))
      return refuse("gone");
    await tx
      .insertInto("item_absences")
      .values({ item_id: itemId, person_id: personId, reason })
      .onConflict((conflict) => conflict.columns(["item_id", "person_id"]).doUpdateSet({ reason }))
      .execute();
    return ok("now");
  });
}

const deedIn = ({ meetingId }: MeetingChange) =>
  ({
    kind: "minutes.written",
    subjectKind: "meeting",
    subjectId: meetingId,
    isOfPeople: true,
    settles: "seen",
    act: { kind: "attendance" },
  }) as const;

const present = (tx: Tx, { meetingId }: MeetingChange) =>
  tx
    .selectFrom("attendances")
    .select(["id", "name", "person_id as personId", "left_at as leftAt"])
    .where("meeting_id", "=", meetingId)
    .execute();

export function rowOf({ somebody: who, presence, sitsForId }: TakenUp) {
  const { personId, name, organisation, organisationId, role } = who;
  return {
    id: newId(),
    person_id: personId,
    name,
    organisation,
    organisation_id: organisationId,
    presence,
    chair: role === "chair",
    minute_taker: role === "secretary",
    substitutes_id: sitsForId,
  };
}

const newId = (): string => randomUUID();

type AttendanceRow = ReturnType<typeof rowOf>;

/** What the line says, and nothing of what it is silent about. */
function saidOf(line: AttendanceLine, people: readonly { name: string; personId: string }[]) {
  const seat = line.sitsFor === null ? undefined : named(line.sitsFor, people);
  return {
    ...(line.presence === null ? {} : { presence: line.presence }),
    ...(line.came === null ? {} : { came: line.came }),
    ...(line.leftAt === null ? {} : { left_at: line.leftAt }),
    ...(line.isRemote ? { is_remote: true } : {}),
    ...(line.isChair ? { chair: true } : {}),
    ...(line.isMinuteTaker ? { minute_taker: true } : {}),
    ...(seat === undefined ? {} : { substitutes_id: seat.personId }),
  };
}

type Said = Omit<ReturnType<typeof saidOf>, "left_at"> & { left_at?: string | null };

async function say(tx: Tx, id: string, said: Said): Promise<void> {
  if (Object.keys(said).length === 0) return;
  await tx.updateTable("attendances").set(said).where("id", "=", id).execute();
}

/** Found in the register, or entered there. */
async function somebody(tx: Tx, { cooperationId, bodyId }: Minutes, line: AttendanceLine): Promise<Somebody> {
  const { name, organisation } = line;
  const seats = organisation === null ? [] : [organisation];
  const book = new PartyBook(
    await partiesMeant(tx, cooperationId, {
      spellings: [name, ...seats],
      folded: [foldName(name), ...seats.flatMap(organisationKeys)],
      municipalityCodes: seats.flatMap((seat) => municipalityNamed(seat)?.code ?? []),
    }),
    randomUUID,
  );
  const organisationId = organisation === null ? null : organisationNamed(book, organisation).id;
  const person = attendeeNamed(book, name, organisationId, { bodyId, attendees: [] });
  await enterParties(tx, cooperationId, book);
  return {
    personId: person.id,
    name,
    organisation,
    organisationId,
    role: roleOf(line),
  };
}

/** Of somebody who was not expected. Whoever only writes the minutes takes no seat. */
function roleOf({ presence, isMinuteTaker, isChair }: AttendanceLine): Somebody["role"] {
  if (presence !== null) return "guest";
  return isMinuteTaker && !isChair ? "secretary" : "member";
}

export async function insert(tx: Tx, minutes: Minutes, rows: readonly AttendanceRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { meetingId, isDraft } = minutes;
  const { last } = await tx
    .selectFrom("attendances")
    .select(lastPosition.as("last"))
    .where("meeting_id", "=", meetingId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("attendances")
    .values(
      rows.map((row, i) => ({ ...row, meeting_id: meetingId, position: last + 1 + i, is_draft: isDraft })),
    )
    .execute();
}
