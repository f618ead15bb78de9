import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { named } from "../attending/rules.ts";
import { wordsWritten } from "../texts/entering/commands.ts";
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
    const { last } = await tx
      .selectFrom("inputs")
      .select(lastPosition.as("last"))
      .where("item_id", "=", itemId)
      .executeTakeFirstOrThrow();
    // Whoever writes live may have begun before his line was there.
    const text = wanted.text === "" ? await wordsWritten(tx, itemId, id) : wanted.text;
    const speaker = await speakerOf(tx, change.meetingId, text);
    await tx
      .insertInto("inputs")
      .values({ id, item_id: itemId, position: last + 1, text, person_id: speaker, is_draft: isDraft })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return ok("now");
  });
}

/** 'Karin: det behövs mer tid' is Karin's, and 'Lerby: …' Lerby's, where they are there. */
export async function speakerOf(db: Db, meetingId: string, text: string): Promise<string | null> {
  const told = /^@?([\p{L}][\p{L}\s'’.-]{0,60}):\s/u.exec(text)?.[1];
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
  return named(told, present)?.personId ?? named(told, once)?.id ?? null;
}
