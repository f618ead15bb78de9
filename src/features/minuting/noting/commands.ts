import { foldName } from "../../../lib/names.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { organisationKeys } from "../../parties/index.ts";
import { named } from "../attending/rules.ts";
import { itemHome, wordsWritten } from "../../texts/index.ts";
import { itemOf, lastPosition, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";

export interface NewInput {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly itemId: string;
  readonly text: string;
}

/** Writes down what somebody put in. */
export function noteInput(
  db: Db,
  change: MeetingChange,
  wanted: NewInput,
): Promise<Result<Written, "gone" | NotOpen>> {
  const { id, itemId } = wanted;
  const deed = {
    kind: "minutes.written",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "input" },
  } as const;
  return writeMinutes(db, change, deed, async (tx, { isDraft }) => {
    if ((await itemOf(tx, change, itemId)) === undefined) return refuse("gone");
    const own = tx.selectFrom("inputs").where("item_id", "=", itemId);
    const there = await own.select("id").where("id", "=", id).executeTakeFirst();
    if (there !== undefined) return ok("before");
    const { last } = await own.select(lastPosition.as("last")).executeTakeFirstOrThrow();
    // Whoever writes live may have begun before his line was there.
    const text = wanted.text === "" ? await wordsWritten(tx, itemHome(itemId), id) : wanted.text;
    const speaker = await speakerOf(tx, change.meetingId, text);
    await tx
      .insertInto("inputs")
      .values({ id, item_id: itemId, position: last + 1, text, person_id: speaker, is_draft: isDraft })
      .execute();
    return ok("now");
  });
}

/** The name before the colon. */
export const speakerTold = (text: string): string | undefined =>
  /^@?([\p{L}][\p{L}\s'’.-]{0,60}):\s/u.exec(text)?.[1];

/** 'Karin: det behövs mer tid' is Karin's and 'Lerby: …' Lerby's where they are there; 'Planeringsgruppen: …' is that
 *  group's, where the register knows one of that name. */
export async function speakerOf(db: Db, meetingId: string, text: string): Promise<string | null> {
  const told = speakerTold(text);
  if (told === undefined) return null;
  const present = await db
    .selectFrom("attendances")
    .select(["name", "person_id as personId", "organisation", "organisation_id as organisationId"])
    .where("meeting_id", "=", meetingId)
    .execute();
  const organisations = present.flatMap(({ organisation, organisationId }) =>
    organisation === null || organisationId === null ? [] : [{ name: organisation, id: organisationId }],
  );
  const once = organisations.filter(({ id }, i) => organisations.findIndex((each) => each.id === id) === i);
  const there = named(told, present)?.personId ?? named(told, once)?.id;
  return there ?? (await groupNamed(db, meetingId, told));
}

/** Somebody who is not there as a person: a body, or an organisation, of the same cooperation. */
async function groupNamed(db: Db, meetingId: string, told: string): Promise<string | null> {
  const found = await db
    .selectFrom("meetings")
    .innerJoin("parties", "parties.cooperation_id", "meetings.cooperation_id")
    .innerJoin("party_aliases", "party_aliases.party_id", "parties.id")
    .select("parties.current_id as id")
    .distinct()
    .where("meetings.id", "=", meetingId)
    .where("parties.kind", "in", ["body", "organisation"])
    .where("party_aliases.folded", "in", [...new Set([foldName(told), ...organisationKeys(told)])])
    .limit(2)
    .execute();
  const [only] = found;
  return found.length === 1 && only !== undefined ? only.id : null;
}
