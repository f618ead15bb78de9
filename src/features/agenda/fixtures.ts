// A meeting of invented directors that is planned, and what is put on its agenda.
import type { Db } from "../../platform/db/schema.ts";
import { group, loadAccounts, maja, otto, secretary, sjoriket, vikby } from "../accounts/fixtures.ts";
import { planMeeting } from "../meetings/index.ts";
import { addItem, type NewItem } from "./items/commands.ts";

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
