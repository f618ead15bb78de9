// The next meeting: what came back to it, that it got another day, and what it approved.
import { hash } from "node:crypto";
import { expect } from "vitest";
import { assignmentDailyWork } from "../../src/features/assignments/index.ts";
import { type MinutesRecord, readDocument } from "../../src/features/minutes/index.ts";
import { recordOf } from "../../src/features/minuting/index.ts";
import { doDailyWork } from "../../src/platform/clock/daily.ts";
import { expectAccessible } from "../chromium.ts";
import { hanna } from "./amarken.ts";
import { seeWhatWaited, titles } from "./before.ts";
import { toTask } from "./held.ts";
import type { Mail } from "./mailbox.ts";
import { at, dayComes, idOf, press, type Room } from "./room.ts";
import { asProposed, attend, finish, reported } from "./writing.ts";

export async function callJanuary(room: Room): Promise<void> {
  const { desk, mail, db } = room;
  await dayComes(room, "2020-01-13T08:00:00Z", at("2020-01-28", "/dagordning"));
  await seeWhatWaited(desk);
  expect(await titles(db, "2020-01-28")).toEqual([
    "1 Föregående mötes protokoll",
    "2 Gemensamt e-arkiv: återkommer den 26 november 2019 med sina arkivariers synpunkter",
    "3 Kustleden",
    "4 Delad jurist: återkommer den 28 januari 2020 med en annons",
  ]);
  await desk.getByRole("link", { name: "Till kallelsen" }).press("Enter");
  await press(desk, "Skicka kallelsen till 4");
  const { invitation } = await mail.from(hanna.email, "Kallelse");
  expect(invitation).toMatchObject({ sequence: 0, starts: "2020-01-28T13:30:00" });
}

/** Calendars are told under the same name, and what is due at the meeting goes with it, visibly. */
export async function moveJanuary(room: Room): Promise<void> {
  const { desk, mail, db } = room;
  await desk.goto(at("2020-01-28", "/andra"));
  await desk.getByRole("textbox", { name: "Dag", exact: true }).first().fill("tors 30/1 2020");
  await press(desk, "Spara mötet");
  await desk.waitForURL(`**${at("2020-01-30")}`);
  await desk.getByRole("link", { name: "Kallelse", exact: true }).press("Enter");
  await desk.getByText("Mötet har ändrats sedan det senast skickades ut").waitFor();
  await expectAccessible(desk);
  await press(desk, "Skicka ändringen till alla");
  expect((await mail.from(hanna.email, "Ändrat")).invitation).toMatchObject({
    method: "REQUEST",
    uid: `${await idOf(db, "2020-01-30")}@genbo`,
    sequence: 1,
    starts: "2020-01-30T13:30:00",
  });
  await toTask(room);
  await desk.getByText("Mötet flyttades, och uppdraget med det").waitFor();
  await desk.getByText("Från 28 januari 2020 till 30 januari 2020.").waitFor();
}

/** To those who have something due within a fortnight. */
export async function remindOnMonday({ clock, db, desk, mail }: Room): Promise<void> {
  clock.set("2020-01-20T07:00:00Z");
  await doDailyWork(db, [assignmentDailyWork(new URL(desk.url()).origin)], clock.now());
  const { text } = await mail.from(hanna.email, "uppdrag att redovisa");
  expect(text).toContain("Tas upp när Direktörsgruppen möts 30 januari 2020.");
}

/** Its first item approves the minutes of the meeting before, which then change no more. */
export async function holdJanuary(room: Room): Promise<Mail> {
  const { desk, mail } = room;
  await dayComes(room, "2020-01-30T12:30:00Z", at("2020-01-30", "/protokoll"));
  await attend(desk, hanna);
  await asProposed(desk, "Föregående mötes protokoll");
  await reported(desk, "sina arkivariers synpunkter");
  await finish(desk);
  await desk.goto(at("2020-01-30", "/justering"));
  await expectAccessible(desk);
  await press(desk, "De godkändes");
  await desk.getByRole("button", { name: "De godkändes" }).waitFor({ state: "detached" });
  await desk.goto(at("2019-11-26", "/protokoll"));
  await desk.getByText("Protokollet är godkänt och ändras inte mer.").waitFor();
  return mail.from(hanna.email, "Godkänt protokoll: Direktörsgruppen 26 november 2019");
}

/** By the link in the mail, on a phone; and the story of it is told from its first day to its last. */
export async function report(room: Room, approved: Mail): Promise<void> {
  const { desk, phone } = room;
  await phone.goto(approved.link("/rapport/"));
  await expectAccessible(phone);
  await phone.getByLabel("Vad har blivit gjort?").fill("Annonsen är ute.");
  await phone.getByRole("button", { name: "Redovisa", exact: true }).click();
  await phone.getByText("Det här är antecknat").waitFor();
  await toTask(room);
  await expectAccessible(desk);
  for (const told of ["Uppdraget gavs", "Mötet flyttades, och uppdraget med det", "Annonsen är ute."])
    await desk.getByText(told).first().waitFor();
}

/** What the register has of the minutes in November, and what is read out of them as files. */
export async function asFiles({ desk, db }: Room) {
  const read = async (name: string) => {
    const response = await desk.request.get(at("2019-11-26", `/${name}`));
    const bytes = new Uint8Array(await response.body());
    const document = await readDocument({ bytes, name, sha256: hash("sha256", bytes) });
    if (!document.ok) throw new Error(`${name} was not read: ${document.reason}`);
    return said(document.value.record);
  };
  return {
    register: said(await recordOf(db, await idOf(db, "2019-11-26"))),
    pdf: await read("protokoll.pdf"),
    docx: await read("protokoll.docx"),
  };
}

/** What minutes say, whoever wrote them down. */
const said = ({ date, people, items }: MinutesRecord) => ({
  date,
  people: people
    .map(({ name, organisation, presence, chair }) => [name, organisation, presence, chair].join())
    .toSorted(),
  items: items.map(({ number, title, inputs, decisions, assignments }) => ({
    number,
    title,
    inputs,
    decisions: decisions.map(({ text, outcome }) => [text, outcome]),
    // When it is due has moved since.
    assignments: assignments.map(({ who, what }) => [who, what.replace(/\.$/, "")]),
  })),
});
