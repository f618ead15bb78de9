// Mail fetched from a mailbox on a server that speaks IMAP, which runs in a process of its own.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { director } from "../../src/features/accounts/fixtures.ts";
import { takeRoundMail } from "../../src/features/rounds/incoming/commands.ts";
import type { Rounds } from "../../src/platform/clock/rounds.ts";
import type { Take } from "../../src/platform/mail-in/listen.ts";
import { startMailbox } from "../../src/platform/mail-in/mailbox.ts";
import { reception } from "../../src/platform/mail-in/reception.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { freshDb } from "../db.ts";
import { roundToAnswer, said } from "../rounds/round-to-answer.ts";
import { imapServer, password } from "./imap.ts";

const { db } = freshDb();
const server = imapServer();
const { deliver, unseen, unsee } = server;
const now = () => new Date("2026-11-23T09:00:00Z");
const running: Rounds[] = [];

beforeEach(() => server.start());
afterEach(() => Promise.all(running.splice(0).map((each) => each.stop())));

const settingsOf = () =>
  readSettings({
    MAIL_IN_ADDRESS: "svar@genbo.example",
    MAIL_IN_IMAP_URL: `imap://otto:${encodeURIComponent(password)}@127.0.0.1:${server.port()}/INBOX`,
  });
/** As a running Genbo does it; `before` each mail is kept. */
function fetching(before: () => Promise<void> = async () => undefined): void {
  const settings = settingsOf();
  const keep = reception(db, { settings, takers: [takeRoundMail], clock: now });
  const take: Take = async (...came) => {
    await before();
    await keep(...came);
  };
  running.push(startMailbox({ db, settings, take, every: 50 }));
}

const letter = (answererId: string, more: readonly string[] = []) => [
  `From: Maja Strand <${director.email}>`,
  `To: <svar+${answererId.replaceAll("-", "")}@genbo.example>`,
  "Subject: =?utf-8?Q?Sv:_Fr=C3=A5ga?=",
  `Message-ID: <${crypto.randomUUID()}@vikby.example>`,
  ...more,
];
const counted = async () => (await said(db)).map(({ answer }) => answer);
const stance = (answer: string) => ({ stallning: { stance: answer, words: "" } });
const soon = { timeout: 20_000 };

test("what lies in the mailbox is taken, and seen; what is fetched once more counts once", async () => {
  const { answererId } = await roundToAnswer(db);
  await deliver(letter(answererId), "Vi ställer oss bakom förslaget");
  expect(await unseen()).toBe(1);
  let fetched = 0;
  fetching(async () => void fetched++);
  await expect.poll(unseen, soon).toBe(0);
  expect(await counted()).toEqual([stance("agree")]);
  await unsee();
  await expect.poll(() => fetched, soon).toBe(2);
  await expect.poll(unseen, soon).toBe(0);
  await deliver(letter(answererId), "Nej");
  await expect.poll(counted, soon).toEqual([stance("agree"), stance("against")]);
  expect(await db.selectFrom("incoming_mails").select("id").execute()).toHaveLength(2);
});

test("what cannot be kept now is not seen, comes again, and keeps nothing else waiting", async () => {
  const { answererId } = await roundToAnswer(db);
  await deliver(letter(answererId), "Ja");
  await deliver(letter(answererId), "Nej");
  let tries = 0;
  fetching(async () => {
    if (++tries === 1) throw new Error("The register is away.");
  });
  await expect.poll(counted, soon).toEqual([stance("against"), stance("agree")]);
  await expect.poll(unseen, soon).toBe(0);
  expect(tries).toBe(3);
});

test("a server that goes away and comes back is asked again", async () => {
  const { answererId } = await roundToAnswer(db);
  const port = server.port();
  await server.stop();
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  fetching();
  await expect.poll(() => String(told.mock.lastCall), soon).toContain("ECONNREFUSED");
  told.mockRestore();
  await server.start({ port });
  await deliver(letter(answererId), "Avstår");
  await expect.poll(counted, soon).toEqual([stance("abstain")]);
});

test("a server that cannot encrypt is not told the password, where it is another machine", async () => {
  const { answererId } = await roundToAnswer(db);
  await deliver(letter(answererId), "Ja");
  const { mailIn } = settingsOf();
  if (mailIn?.mailbox === undefined) throw new Error("no mailbox");
  const elsewhere = { ...mailIn, mailbox: { ...mailIn.mailbox, doSTARTTLS: true } };
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const take: Take = () => Promise.reject(new Error("taken"));
  running.push(startMailbox({ db, settings: { mailIn: elsewhere }, take, every: 50 }));
  await expect.poll(() => String(told.mock.lastCall), soon).toContain("STARTTLS");
  told.mockRestore();
  expect(await unseen()).toBe(1);
});

test("of several processes one fetches at a time, and each mail is taken once", async () => {
  const { answererId } = await roundToAnswer(db);
  for (let at = 0; at < 6; at++) await deliver(letter(answererId), at === 5 ? "Nej" : "Ja");
  let [inside, most, taken] = [0, 0, 0];
  for (let process = 0; process < 3; process++)
    fetching(async () => {
      most = Math.max(most, ++inside);
      taken++;
      await counted();
      inside--;
    });
  await expect.poll(unseen, soon).toBe(0);
  expect([most, taken]).toEqual([1, 6]);
  expect((await counted()).at(-1)).toEqual(stance("against"));
});

test("it is known to whom and from whom it came: by what servers wrote of it, and then by its writer", async () => {
  const { answererId } = await roundToAnswer(db);
  const own = () => letter(answererId).filter((line) => !line.startsWith("To:"));
  const delivered = `Delivered-To: svar+${answererId.replaceAll("-", "")}@genbo.example`;
  await deliver([delivered, "To: Genbo <genbo@vidsjo.example>", ...own()], "Ja");
  await deliver(
    ["Return-Path: <>", delivered, ...own().slice(1), "From: Postmaster <post@mx.example>"],
    "Nej",
  );
  fetching();
  await expect.poll(unseen, soon).toBe(0);
  const mails = await db.selectFrom("incoming_mails").select(["recipient", "taken_as"]).execute();
  expect(mails.map(({ taken_as }) => taken_as).toSorted()).toEqual(["answer", "auto-reply"]);
  expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(new Set([delivered.slice(14)]));
  expect(await counted()).toEqual([stance("agree")]);
});
