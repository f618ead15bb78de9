// The questions of a round go out once each, though the mail server is away when it is opened and two processes send.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { node24, project } from "../../../../test/launcher/processes.ts";
import { askMunicipalities } from "../../../../test/rounds/asked.ts";
import { deliverNext } from "../../../platform/mail/delivery.ts";
import { from, mailServer } from "../../../platform/mail/fixtures.ts";
import { smtpTo } from "../../../platform/mail/smtp.ts";
import { roundById } from "../queries.ts";
import { sendRoundMail } from "../sending/commands.ts";
import { deliveriesOf } from "./queries.ts";

const { db, connection } = freshDb();
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const now = new Date("2026-11-02T09:00:00Z");
const mailing = {
  origin: "https://genbo.example",
  replyToOf: (id: string) => `svar+${id.replaceAll("-", "")}@genbo.example`,
  now,
};

async function ask(municipalities: number) {
  const asked = await askMunicipalities(db, { municipalities, deadline: "2026-11-27", openedAt: now });
  const round = await roundById(db, asked.id, "2026-11-02");
  if (round === undefined) throw new Error("no round");
  const answerers = asked.recipients.flatMap((each) => each.answerers);
  await db.transaction().execute(async (tx) => {
    for (const { id } of answerers)
      await sendRoundMail(tx, mailing, { round, answererId: id, kind: "question" });
  });
  return { roundId: asked.id, emails: answerers.map(({ email }) => email).toSorted() };
}

const states = async (roundId: string) =>
  new Set([...(await deliveriesOf(db, roundId)).values()].map(({ state, tries }) => `${state} ${tries}`));

/** A process of its own, as `genbo start` has one, that takes the mail of this database to a server. */
function postman(url: string) {
  const program = ["test/mail/postman.ts", JSON.stringify(connection), url, from];
  const child = spawn(node24, ["--import", "tsx", ...program], {
    cwd: project,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  ends.push(async () => {
    child.kill("SIGKILL");
    await exited;
  });
}

test("a mail server that is away when a round is opened, and back later, gets each question once", async () => {
  const down = await mailServer();
  await down.stop();
  const { roundId, emails } = await ask(10);
  expect(await states(roundId)).toEqual(new Set(["waiting 0"]));
  const send = smtpTo({ url: down.url, from });
  const began = Date.now() + 1000;
  while (await deliverNext(db, send, new Date(began)));
  expect(await states(roundId)).toEqual(new Set(["waiting 1"]));
  for (const { trouble } of (await deliveriesOf(db, roundId)).values())
    expect(trouble).toContain("ECONNREFUSED");

  const back = await mailServer({ port: down.port });
  ends.push(() => back.stop());
  await sql`update mails set next_at = now()`.execute(db);
  postman(back.url);
  postman(back.url);
  await expect.poll(() => states(roundId), { timeout: 20_000 }).toEqual(new Set(["sent 2"]));
  expect(back.received.flatMap(({ recipients }) => recipients).toSorted()).toEqual(emails);
  const names = back.received.map(({ message }) => /^Message-ID: .*$/m.exec(message)?.[0]);
  expect(new Set(names).size).toBe(emails.length);
  const replyTo = back.received.map(({ message }) => /^Reply-To: .*$/m.exec(message)?.[0]);
  expect(new Set(replyTo).size).toBe(emails.length);
}, 40_000);

test("an address that its server refuses is given up with what it said, and the others get theirs", async () => {
  const { roundId, emails } = await ask(3);
  const [gone = ""] = emails;
  const refused = { code: 550, text: "5.1.1 no such user" };
  const server = await mailServer({ refusal: (address) => (address === gone ? refused : null) });
  ends.push(() => server.stop());
  const send = smtpTo({ url: server.url, from });
  while (await deliverNext(db, send, new Date(Date.now() + 1000)));
  const deliveries = [...(await deliveriesOf(db, roundId)).values()];
  const of = (email: string) => deliveries.find((each) => each.email === email);
  expect(of(gone)).toMatchObject({ state: "given-up", tries: 1 });
  expect(of(gone)?.trouble).toContain("550 5.1.1 no such user");
  expect(emails.slice(1).map((email) => of(email)?.state)).toEqual(emails.slice(1).map(() => "sent"));
});
