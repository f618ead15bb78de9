import { expect, test } from "vitest";
import { lookOf } from "../../src/features/branding/index.ts";
import { otto, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { calledMeeting, calleesOf } from "../../src/features/calling/inviting/queries.ts";
import { enclosedFor } from "../../src/features/calling/sending/enclosed.ts";
import { runMeetingById } from "../../src/features/meetings/index.ts";
import { sourceTextOf } from "../../src/features/minutes/source/source.ts";
import { freshDb } from "../db.ts";
import { meetingToCall } from "./meeting-to-call.ts";

const { db } = freshDb();

test("the agenda lies beside the letter on the cooperation's own paper", async () => {
  const { meeting } = await meetingToCall(db);
  const running = await runMeetingById(db, meeting.id);
  if (running === undefined) throw new Error("no meeting");
  const callee = (await calleesOf(db, running)).find(({ name }) => name === otto.name);
  if (callee === undefined) throw new Error("nobody is called");
  await db
    .insertInto("brandings")
    .values({
      cooperation_id: sjoriket.id,
      logotype: null,
      media_type: null,
      colour: "#7a1f4e",
      line: "Box 7, Vikby",
    })
    .execute();

  const agendas = { look: await lookOf(db, sjoriket), made: new Map<string, Promise<Buffer>>() };
  const beside = { sentBefore: new Set<string>(), agendas };
  const { attachments } = await enclosedFor(await calledMeeting(db, running), callee, beside);
  const [paper] = attachments;
  const bytes = paper !== undefined && Buffer.isBuffer(paper.content) ? paper.content : Buffer.alloc(0);
  const source = await sourceTextOf(bytes, "dagordning.pdf");
  expect(source.ok ? source.value.text : source.reason).toContain("Box 7, Vikby · Sida 1 av 1");
  expect(source.ok ? source.value.text : source.reason).toContain("Gemensamt e-arkiv");
});
