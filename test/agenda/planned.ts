// A meeting of invented directors that is planned, and what is put on its agenda.
import type { Db } from "../../src/platform/db/schema.ts";
import {
  group,
  loadAccounts,
  maja,
  otto,
  secretary,
  sjoriket,
  vikby,
} from "../../src/features/accounts/fixtures.ts";
import { planMeeting } from "../../src/features/meetings/index.ts";
import { addItem, type NewItem } from "../../src/features/agenda/items/commands.ts";

export const heldOn = "2026-11-26";

/** Those of the accounts, as an import would have entered them: by how they are spelled. */
export async function loadPeople(db: Db): Promise<void> {
  await loadAccounts(db);
  await db
    .insertInto("party_aliases")
    .values(
      [maja, otto, vikby].map(({ id, name }) => ({
        party_id: id,
        spelling: name,
        folded: name.toLowerCase().replace("ö", "o"),
      })),
    )
    .execute();
}

/** Of the directors' group; its day and slug are the same. */
export function plannedMeeting(db: Db, about: { heldOn?: string; stopOn?: string | null } = {}) {
  return db.transaction().execute((tx) =>
    planMeeting(tx, {
      cooperationId: sjoriket.id,
      bodyId: group.id,
      accountId: secretary.id,
      heldOn,
      starts: "13:30",
      ends: "17:00",
      place: "Vikby",
      ...about,
    }),
  );
}

export function put(db: Db, meetingId: string, title: string, about: Partial<NewItem> = {}) {
  return db.transaction().execute((tx) => addItem(tx, { meetingId, title, origin: "desk", ...about }));
}
