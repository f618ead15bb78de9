// Mail of ours that a real server, in a process of its own, first takes and then sends back.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeCallMail } from "../../src/features/calling/index.ts";
import { director } from "../../src/features/accounts/fixtures.ts";
import { takeRoundMail } from "../../src/features/rounds/index.ts";
import { roundMails } from "../../src/features/rounds/incoming/queries.ts";
import { roundById } from "../../src/features/rounds/queries.ts";
import { sendRoundMail } from "../../src/features/rounds/sending/commands.ts";
import { type Listening, startMailIn } from "../../src/platform/mail-in/listen.ts";
import { reception } from "../../src/platform/mail-in/reception.ts";
import { deliverNext } from "../../src/platform/mail/delivery.ts";
import { enqueueTo, from } from "../../src/platform/mail/fixtures.ts";
import { smtpTo } from "../../src/platform/mail/smtp.ts";
import { anna, directorsPhone, ola } from "../rounds/at-home.ts";

const { db, clock, atHome } = directorsPhone();
const mailIn = { port: 0, address: "svar@genbo.example" };
const settings = { mailIn, host: "127.0.0.1" };
let listening: Listening;
let elsewhere: ChildProcess;
let url = "";

beforeEach(async () => {
  const take = reception(db, { settings, takers: [takeCallMail, takeRoundMail], clock: clock.now });
  listening = await startMailIn({ settings, take });
  const program = fileURLToPath(new URL("returning-server.mjs", import.meta.url));
  elsewhere = fork(program, [String(listening.port)]);
  const [port] = await once(elsewhere, "message");
  url = `smtp://127.0.0.1:${String(port)}`;
});
afterEach(async () => {
  const exited = once(elsewhere, "exit");
  elsewhere.kill("SIGKILL");
  await exited;
  await listening.stop();
});

async function deliver(): Promise<void> {
  const send = smtpTo({ url, from }, mailIn);
  while (await deliverNext(db, send, new Date(Date.now() + 1000)));
}
const bounced = async () => {
  const rows = await db
    .selectFrom("mails")
    .select(["recipient", "trouble"])
    .where("bounced_at", "is not", null)
    .execute();
  return rows.map(({ recipient, trouble }) => `${recipient}: ${trouble}`);
};
const soon = { timeout: 20_000 };
const gone = "550 5.1.1 no such user";

test("a colleague's mail that comes back is seen by the director who asked him, and not by the desk", async () => {
  const { link, phone, roundId } = await atHome();
  const fields = new FormData();
  for (const { namn, epost } of [{ ...anna, epost: "borta.anna@vikby.example" }, ola]) {
    fields.append("namn", namn);
    fields.append("epost", epost);
  }
  await phone.post(`${link}/hem`, fields);
  await deliver();
  await expect.poll(bounced, soon).toEqual([`borta.anna@vikby.example: ${gone}`]);
  const page = await phone.get(link);
  const told = `Mejlet kom tillbaka 23 nov. 2026 14.05. Kontrollera adressen, avsluta frågan och ställ den igen. Servern svarade: ${gone}`;
  expect(page).toContain(told);
  expect(page.split("Mejlet kom tillbaka")).toHaveLength(2);
  expect(await roundMails(db, roundId)).toEqual([]);
  const [came] = await db.selectFrom("incoming_mails").select(["subject_id", "taken_as"]).execute();
  expect(came).toEqual({ subject_id: roundId, taken_as: "bounce" });
});

test("a question that comes back finds who was asked, though nothing in it says so", async () => {
  const { roundId, answererId } = await atHome();
  const round = await roundById(db, roundId, "2026-11-23");
  if (round === undefined) throw new Error("no round");
  await db
    .updateTable("round_answerers")
    .set({ email: "borta@vikby.example" })
    .where("id", "=", answererId)
    .execute();
  const mailing = {
    origin: "https://genbo.example",
    replyToOf: (id: string) => `svar+${id.replaceAll("-", "")}@genbo.example`,
    now: clock.now(),
  };
  await db.transaction().execute((tx) => sendRoundMail(tx, mailing, { round, answererId, kind: "question" }));
  await deliver();
  await expect.poll(bounced, soon).toEqual([`borta@vikby.example: ${gone}`]);
  expect(await roundMails(db, roundId)).toMatchObject([{ takenAs: "bounce", answererId }]);
  const answerer = db.selectFrom("round_answerers").select("bounced_at").where("id", "=", answererId);
  expect(await answerer.executeTakeFirst()).toEqual({ bounced_at: clock.now() });
});

test("any other letter that comes back is known in the outbox, and is about nothing else", async () => {
  await atHome();
  await enqueueTo(db, "borta@exempel.example", director.email);
  await deliver();
  await expect.poll(bounced, soon).toEqual([`borta@exempel.example: ${gone}`]);
  const [came] = await db.selectFrom("incoming_mails").select(["subject_id", "taken_as"]).execute();
  expect(came).toEqual({ subject_id: null, taken_as: "bounce" });
});
