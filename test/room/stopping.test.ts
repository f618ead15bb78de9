import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { director, secretary } from "../minuting/meeting-under-way.ts";
import { twoProcesses } from "./two-processes.ts";

const rooms = twoProcesses();
const { browser, note } = rooms;

test("a Genbo that stops in the midst of it all ends what it does first, and complains of nothing", async () => {
  const complaints = vi.spyOn(process.stderr, "write");
  const item = rooms.meeting.plan;
  const writer = await browser(0, secretary.email, "skriv");
  const readers = [await browser(0, director.email, "las"), await browser(0, director.email, "duk")];
  const nothing = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString("base64");
  for (let i = 0; i < 100; i++) writer.say({ kind: "write", id: randomUUID(), item, update: nothing });
  const noted = note(item, "det sista");
  for (const each of [writer, ...readers]) each.hello();
  await writer.frame("stored");
  await rooms.stopFirst();
  await noted;
  const again = await browser(0, secretary.email, "skriv");
  expect(again.told()).toContain("det sista");
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
});
