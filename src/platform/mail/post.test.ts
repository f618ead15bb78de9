import { spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { node24, project } from "../../../test/launcher/processes.ts";
import { openDb } from "../db/open.ts";
import { deliverNext } from "./delivery.ts";
import { enqueueTo, from, link, mailServer, outbox, type TestMailServer } from "./fixtures.ts";
import { startPost } from "./post.ts";
import { smtpTo } from "./smtp.ts";

const { db, connection } = freshDb();
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function server(...ways: Parameters<typeof mailServer>): Promise<TestMailServer> {
  const made = await mailServer(...ways);
  ends.push(() => made.stop());
  return made;
}

function post(url: string, through = db) {
  const started = startPost({ db: through, settings: { mail: { url, from } }, every: 20 });
  ends.push(() => started.stop());
  return started;
}

const stateOf = (mail: { sent_at: Date | null; given_up_at: Date | null }) =>
  mail.sent_at ? "sent" : mail.given_up_at ? "given up" : "waiting";
const states = async () => (await outbox(db)).map(stateOf);
const hour = 3_600_000;
const soon = { timeout: 20_000 };

test("a mail arrives as it was written, and its link is kept nowhere afterwards", async () => {
  const { url, received } = await server();
  await enqueueTo(db, "asa@exempel.example");
  post(url);
  await expect.poll(states, soon).toEqual(["sent"]);

  const [mail] = await outbox(db);
  expect(mail).toMatchObject({ attempts: 1, trouble: null, answer: "250 taken as 1", html: "" });
  expect(mail?.text).toBe("Hej Åsa!\n\n…\n");
  expect(received).toHaveLength(1);
  expect(received[0]?.recipients).toEqual(["asa@exempel.example"]);
  const message = received[0]?.message ?? "";
  expect(message).toContain(`Message-ID: <${mail?.id}@sjobygden.example>`);
  expect(message).toContain(`From: ${from}`);
  expect(message).toContain("Subject: =?UTF-8?Q?V=C3=A4lkommen");
  expect(message).toContain("Auto-Submitted: auto-generated");
  expect(message).toContain("Hej =C3=85sa!");
  expect(message).toContain(link);
});

const here = { address: "svar@genbo.example" };

test("each comes back to an address of its own where mail comes in here, and to its sender where none does", async () => {
  const { url, received } = await server();
  const later = () => new Date(Date.now() + 1000);
  await enqueueTo(db, "asa@exempel.example");
  await deliverNext(db, smtpTo({ url, from }, here), later());
  const [mail] = await outbox(db);
  expect(received[0]?.sender).toBe(`svar+retur-${mail?.id.replaceAll("-", "")}@genbo.example`);
  expect(received[0]?.message).toContain(`From: ${from}`);

  await enqueueTo(db, "ola@exempel.example");
  await deliverNext(db, smtpTo({ url, from }), later());
  expect(received[1]?.sender).toBe("genbo@sjobygden.example");
  expect(received.map(({ recipients }) => recipients)).toEqual([
    ["asa@exempel.example"],
    ["ola@exempel.example"],
  ]);
});

test.each(["onMailFrom", "onRcptTo"] as const)(
  "a server that takes mail from its own address alone, and says so in %s, gets it from that one",
  async (says) => {
    const refused = Object.assign(new Error("5.7.1 not owned by user"), { responseCode: 553 });
    const { url, received } = await server({
      options: {
        onMailFrom({ address }, _, done) {
          done(says === "onMailFrom" && address.startsWith("svar+") ? refused : null);
        },
        onRcptTo(_, { envelope: { mailFrom } }, done) {
          const isOther = mailFrom !== false && mailFrom.address.startsWith("svar+");
          done(says === "onRcptTo" && isOther ? refused : null);
        },
      },
    });
    await enqueueTo(db, "asa@exempel.example");
    await deliverNext(db, smtpTo({ url, from }, here), new Date(Date.now() + 1000));
    expect(await states()).toEqual(["sent"]);
    expect(received.map(({ sender }) => sender)).toEqual(["genbo@sjobygden.example"]);
  },
);

test("one recipient whom the server refuses is given up with its reason, and the others get theirs", async () => {
  const refused = { code: 550, text: "5.1.1 no such user" };
  const { url, received } = await server({
    refusal: (address) => (address.startsWith("borta@") ? refused : null),
  });
  await enqueueTo(db, "asa@exempel.example", "borta@exempel.example", "ola@exempel.example");
  post(url);
  await expect.poll(states, soon).toEqual(["sent", "given up", "sent"]);
  expect((await outbox(db))[1]).toMatchObject({
    attempts: 1,
    trouble: expect.stringContaining("550 5.1.1 no such user"),
  });
  expect(received.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
    "asa@exempel.example",
    "ola@exempel.example",
  ]);
});

test("a server that is down is asked again, and gets the mail when it is up", async () => {
  const down = await mailServer();
  await down.stop();
  const send = smtpTo({ url: down.url, from });
  await enqueueTo(db, "asa@exempel.example");
  const began = new Date(Date.now() + 1000);
  expect(await deliverNext(db, send, began)).toBe(true);
  expect((await outbox(db))[0]?.trouble).toContain("ECONNREFUSED");
  expect(await deliverNext(db, send, new Date(began.getTime() + 59_000))).toBe(false);

  const { received } = await server({ port: down.port });
  expect(await deliverNext(db, send, new Date(began.getTime() + 60_000))).toBe(true);
  expect(await states()).toEqual(["sent"]);
  expect(received).toHaveLength(1);
});

test("a recipient who is never let in is given up after six tries, with the last answer", async () => {
  const full = { code: 452, text: "4.2.2 mailbox full" };
  const { url } = await server({ refusal: () => full });
  const send = smtpTo({ url, from });
  await enqueueTo(db, "asa@exempel.example");
  let now = Date.now() + 1000;
  for (let tries = 1; tries <= 6; tries++) {
    expect(await states()).toEqual(["waiting"]);
    expect(await deliverNext(db, send, new Date(now))).toBe(true);
    now += 13 * hour;
  }
  expect(await states()).toEqual(["given up"]);
  expect((await outbox(db))[0]).toMatchObject({
    attempts: 6,
    trouble: expect.stringContaining("452 4.2.2 mailbox full"),
  });
  expect(await deliverNext(db, send, new Date(now))).toBe(false);
});

test("killed while the server has it, the mail is sent again under the same name", async () => {
  let answer = () => {};
  const slow = await server({ until: new Promise((done) => (answer = done)) });
  await enqueueTo(db, "asa@exempel.example");
  const program = ["test/mail/postman.ts", JSON.stringify(connection), slow.url, from];
  const child = spawn(node24, ["--import", "tsx", ...program], {
    cwd: project,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  ends.push(() => child.kill("SIGKILL"));
  await expect.poll(() => slow.received.length, soon).toBe(1);
  child.kill("SIGKILL");
  await exited;
  answer();
  expect(await states()).toEqual(["waiting"]);

  const next = await server();
  post(next.url);
  await expect.poll(states, soon).toEqual(["sent"]);
  const [mail] = await outbox(db);
  for (const { message } of [...slow.received, ...next.received])
    expect(message).toContain(`Message-ID: <${mail?.id}@`);
});

test("two processes share an outbox, and each mail goes once", async () => {
  const { url, received } = await server();
  const other = openDb(connection);
  ends.push(() => other.destroy());
  const recipients = Array.from({ length: 40 }, (_, i) => `person-${i}@exempel.example`);
  await enqueueTo(db, ...recipients);
  post(url);
  post(url, other);
  await expect.poll(async () => (await states()).filter((state) => state !== "sent"), soon).toEqual([]);
  expect(received.flatMap((mail) => mail.recipients).toSorted()).toEqual(recipients.toSorted());
});

test("stopped, it finishes the mail under way and begins no other", async () => {
  let answer = () => {};
  const slow = await server({ until: new Promise((done) => (answer = done)) });
  await enqueueTo(db, "asa@exempel.example", "ola@exempel.example");
  const started = post(slow.url);
  await expect.poll(() => slow.received.length, soon).toBe(1);
  const stopped = started.stop();
  answer();
  await stopped;
  expect((await states()).toSorted()).toEqual(["sent", "waiting"]);
});

test("without a mail server the outbox keeps it", async () => {
  await enqueueTo(db, "asa@exempel.example");
  await startPost({ db, settings: { mail: null } }).stop();
  expect(await outbox(db)).toMatchObject([{ sent_at: null, attempts: 0, text: `Hej Åsa!\n\n${link}\n` }]);
});

test("the database gone in the middle, the mail is sent again when it is back", async () => {
  let answer = () => {};
  const { url, received } = await server({ until: new Promise((done) => (answer = done)) });
  await enqueueTo(db, "asa@exempel.example");
  const other = openDb(connection);
  ends.push(() => other.destroy());
  post(url, other);
  await expect.poll(() => received.length, soon).toBe(1);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`.execute(db);
  answer();
  await expect.poll(states, soon).toEqual(["sent"]);
  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ message }) => /^Message-ID: .*$/m.exec(message)?.[0])).size).toBe(1);
});

test("nothing is sent to the people of the demonstration, who are invented", async () => {
  const { url, received } = await server();
  const { id } = await db
    .insertInto("accounts")
    .values({ name: "Åsa", email: "asa@exempel.example", is_demonstration: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await enqueueTo(db, "asa@exempel.example");
  await db.updateTable("mails").set({ account_id: id }).execute();
  expect(await deliverNext(db, smtpTo({ url, from }), new Date(Date.now() + 1000))).toBe(false);
  expect(received).toEqual([]);
});

// Not one of this machine's own names, and yet this machine.
const elsewhere = "0.0.0.0";

test("mail leaves this machine in the clear only where it is said that it may, and a password never", async () => {
  let asked = 0;
  const { port, received } = await server({
    options: { allowInsecureAuth: true, onAuth: (_, __, done) => done(null, { user: (asked += 1) }) },
  });
  await enqueueTo(db, "asa@exempel.example");
  let now = Date.now() + 1000;
  const sendTo = async (address: string) => {
    await deliverNext(db, smtpTo({ url: `smtp://${address}`, from }), new Date((now += hour)));
    return (await states())[0];
  };
  expect(await sendTo(`${elsewhere}:${port}`)).toBe("waiting");
  expect((await outbox(db))[0]?.trouble).toContain("STARTTLS");
  expect(await sendTo(`genbo:hemligt@${elsewhere}:${port}?tls=no`)).toBe("waiting");
  expect({ asked, received }).toEqual({ asked: 0, received: [] });

  expect(await sendTo(`${elsewhere}:${port}?tls=no`)).toBe("sent");
  await enqueueTo(db, "asa@exempel.example");
  expect(await sendTo(`genbo:hemligt@127.0.0.1:${port}`)).toBe("sent");
  expect(asked).toBe(1);
});

test("a recipient with a line in it adds none", async () => {
  const { url, received } = await server();
  await enqueueTo(db, "asa@exempel.example\r\nBcc: ola@exempel.example");
  await deliverNext(db, smtpTo({ url, from }), new Date(Date.now() + 1000));
  expect(received.flatMap(({ recipients }) => recipients)).not.toContain("ola@exempel.example");
  expect(received.map(({ message }) => message).join("")).not.toMatch(/^Bcc:/m);
});
