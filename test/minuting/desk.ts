// Somebody at the desk of a meeting under way, who sends the forms of the writing page by hand or by its script.
import { randomUUID } from "node:crypto";
import { createApp } from "../../src/app.ts";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import { recordOf } from "../../src/features/minuting/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import { browser } from "../browser.ts";
import { type MeetingUnderWay, now } from "./meeting-under-way.ts";

export function deskOf(db: Db) {
  let viewer: Viewer = thePublic;
  const app = createApp(db, { sessions: async () => viewer, now: () => now });
  const visitor = browser(app);
  const own = () => ({ [madeFor]: viewer.account?.id ?? "" });
  const post = (path: string, fields: Record<string, string>) => visitor.post(path, { ...own(), ...fields });
  return {
    app,
    visitor,
    become: (other: Viewer) => void (viewer = other),
    post,
    /** Something new, which the form has named. */
    add: (path: string, fields: Record<string, string>) => post(path, { nytt: randomUUID(), ...fields }),
    /** As the script sends it. */
    send: async (path: string, fields: Record<string, string>) => {
      const response = await app.request(path, {
        method: "POST",
        body: new URLSearchParams({ ...own(), ...fields }),
        headers: { accept: "application/json", origin: "http://localhost", "sec-fetch-site": "same-origin" },
      });
      return { status: response.status, answer: await response.json() };
    },
    record: ({ change }: MeetingUnderWay) => recordOf(db, change.meetingId),
    acts: async () => {
      const acts = await db.selectFrom("acts").select("kind").orderBy("id").execute();
      return acts.map(({ kind }) => kind);
    },
  };
}
