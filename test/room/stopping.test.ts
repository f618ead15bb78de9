import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { director, secretary } from "../minuting/meeting-under-way.ts";
import { twoProcesses } from "./two-processes.ts";

const rooms = twoProcesses();
const { browser, note } = rooms;

test("a Genbo that stops in the midst of it all ends what it does first, and complains of nothing", async () => {
  const complaints = vi.spyOn(process.stderr, "write");
  for (const view of ["skriv", "skriv", "las", "duk"] as const) {
    const one = await browser(0, view === "skriv" ? secretary.email : director.email, view);
    one.hello();
    one.say({ kind: "at", at: { item: rooms.meeting.plan, row: randomUUID() } });
  }
  const writing = [...Array(10).keys()].map((i) => note(rooms.meeting.plan, `rad ${i}`));
  await Promise.all(writing.slice(0, 3));
  await rooms.stopFirst();
  await Promise.all(writing);
  await browser(0, secretary.email, "skriv");
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
});
