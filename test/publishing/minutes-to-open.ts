// The meetings of Vassbygden, and in the minutes of November a telephone number that is not for everybody.
import { sql } from "kysely";
import { createApp } from "../../src/app.ts";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import { type Access, accessToAll } from "../../src/platform/db/reading.ts";
import { admitAll } from "../app.ts";
import { browser } from "../browser.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import {
  cooperation,
  group,
  karin,
  loadMeetings,
  november,
  novemberText,
} from "../../src/features/meetings/fixtures.ts";
import { meetingPath } from "../../src/features/meetings/paths.ts";
import { visibilityPath } from "../../src/features/publishing/paths.ts";

export const phone = "070-174 06 05";
const calling = `ring Åke på ${phone} om säkerheten`;
export const text = novemberText.replace("säkerheten behöver ses över", calling);
export const page = meetingPath(cooperation.slug, group.slug, november.slug);
export const visibility = visibilityPath(cooperation.slug, group.slug, november.slug);

/** Of the secretariat, and has just signed in. */
export const secretary = {
  id: "00000000-0000-4000-8000-0000000000b1",
  name: "Siv Lund",
  email: "siv@exempel.invalid",
  isAdministrator: false,
  sessionId: "00000000-0000-4000-8000-0000000000b2",
  provedAt: new Date(),
};

export const officeOf = async (db: Db): Promise<Viewer> => ({
  account: secretary,
  access: await accessToAll(db),
});

/** A browser whose owner is told from visit to visit: the secretariat, unless it is lent to somebody else. */
export function lentBrowser(db: Db) {
  let office: Viewer = thePublic;
  let viewer: Viewer = office;
  const visitor = browser(createApp(db, { sessions: async () => viewer }));
  return {
    visitor: {
      ...visitor,
      /** With the field that tells whose page the form stood on. */
      post: (path: string, fields: Record<string, string> | FormData = {}, from?: string) => {
        const body = fields instanceof FormData ? fields : new FormData();
        if (!(fields instanceof FormData))
          for (const [name, value] of Object.entries(fields)) body.set(name, value);
        if (!body.has(madeFor)) body.set(madeFor, viewer.account?.id ?? "");
        return visitor.post(path, body, from);
      },
    },
    get office() {
      return office;
    },
    giveBack: async (): Promise<void> => {
      office = await officeOf(db);
      viewer = office;
    },
    /** Does something as somebody else. */
    as: async <Value>(who: Viewer, act: () => Promise<Value>): Promise<Value> => {
      viewer = who;
      try {
        return await act();
      } finally {
        viewer = office;
      }
    },
  };
}

export async function loadMinutesToOpen(db: Db): Promise<void> {
  await loadMeetings(db);
  const { id, name, email } = secretary;
  await db.insertInto("accounts").values({ id, name, email }).execute();
  await db.updateTable("documents").set({ text }).execute();
  await db.updateTable("inputs").set({ text: calling }).execute();
  const entry = {
    cooperation_id: cooperation.id,
    meeting_id: november.id,
    subject_id: november.id,
    title: "",
  };
  await db
    .insertInto("search_entries")
    .values({ ...entry, kind: "meeting", body: `Ring ${phone}` })
    .execute();
  await admitAll(db);
  const seat = { cooperation_id: cooperation.id, body_id: group.id, person_id: karin.id };
  await db
    .insertInto("mandates")
    .values({ ...seat, from_on: "2020-01-01" })
    .execute();
}

/** Somebody who sits in the directors' group. */
export async function memberOfGroup(db: Db): Promise<Viewer> {
  const audiences = await db
    .selectFrom("audiences")
    .select("id")
    .where(sql<boolean>`kind in ('public', 'cooperation') or body_id = ${group.id}`)
    .execute();
  const ids = audiences.map(({ id }) => id);
  const access: Access = { audiences: ids, cooperations: [cooperation.id], offices: [] };
  return { account: null, access };
}

export async function actsDone(db: Db): Promise<string[]> {
  const acts = await db.selectFrom("acts").select("kind").orderBy("id").execute();
  return acts.map(({ kind }) => kind);
}
