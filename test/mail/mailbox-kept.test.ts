// A mailbox that is listened to for as long as Genbo runs: encrypted, told of at once, and found again after trouble.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Rounds } from "../../src/platform/clock/rounds.ts";
import { type MailboxState, startMailbox } from "../../src/platform/mail-in/mailbox.ts";
import type { Mailbox } from "../../src/platform/mail-in/server.ts";
import { troubleLine } from "../../src/platform/mail-in/trouble.ts";
import { freshDb } from "../db.ts";
import { makeCertificate } from "./certificate.ts";
import { imapServer, password } from "./imap.ts";

const { db } = freshDb();
const server = imapServer();
const address = "svar@genbo.example";
const known = getCACertificates();
let credentials = { key: "", cert: "" };
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "genbo-imap-"));
  makeCertificate(folder, "brevlada");
  const [key = "", cert = ""] = ["key", "pem"].map((kind) =>
    readFileSync(join(folder, `brevlada.${kind}`), "utf8"),
  );
  credentials = { key, cert };
  rmSync(folder, { recursive: true });
});
const trust = () => setDefaultCACertificates([...known, credentials.cert]);
const trustNobody = () => setDefaultCACertificates(known);
afterAll(trustNobody);

let running: Rounds | undefined;
let logged: string[] = [];
afterEach(async () => {
  await running?.stop();
  vi.restoreAllMocks();
});

/** As a running Genbo does it. */
function fetching(how: Partial<Mailbox> = {}, every = 50) {
  logged = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => logged.push(String(line)) > 0);
  const taken: string[] = [];
  const state: MailboxState = { trouble: null };
  const at = { host: "127.0.0.1", port: server.port(), secure: false, doSTARTTLS: false };
  const mailbox = { ...at, auth: { user: "otto", pass: password }, path: "INBOX", ...how };
  const take = async (raw: Buffer) => void taken.push(raw.toString().trim().split("\r\n").at(-1) ?? "");
  running = startMailbox({ db, settings: { mailIn: { port: null, address, mailbox } }, take, every, state });
  return { taken, state };
}
const deliver = (text: string) => server.deliver(["From: otto@vikby.example", `To: ${address}`], text);
const soon = { timeout: 20_000 };
const aLongTime = 600_000;

test("a server that can tell is listened to, and each mail is taken as it comes", async () => {
  await server.start({ plugins: ["IDLE"] });
  await deliver("Låg där");
  const { taken } = fetching({}, aLongTime);
  await expect.poll(() => taken, soon).toEqual(["Låg där"]);
  await deliver("Kom sedan");
  await expect.poll(() => taken, soon).toEqual(["Låg där", "Kom sedan"]);
  await deliver("Och sist");
  await expect.poll(() => taken, soon).toEqual(["Låg där", "Kom sedan", "Och sist"]);
  await expect.poll(server.unseen, soon).toBe(0);
  expect(logged).toEqual([]);
});

test.each([
  ["from the first word", { secure: true }, { secure: true }],
  ["when it is asked to", { plugins: ["STARTTLS"] }, { doSTARTTLS: true }],
])("a server that encrypts %s is believed by its certificate, and only by that", async (_, ways, how) => {
  await server.start({ ...ways, credentials });
  trustNobody();
  const { state } = fetching(how);
  await expect.poll(() => state.trouble?.kind, soon).toBe("certificate");
  expect(logged.join("")).toContain(`Certifikatet för brevlådan på 127.0.0.1:${server.port()}`);
  await running?.stop();

  trust();
  await deliver("Ja");
  const { taken, state: now } = fetching(how);
  await expect.poll(() => taken, soon).toEqual(["Ja"]);
  expect([now.trouble, logged]).toEqual([null, []]);
});

test("a wrong password is said, and the mailbox is found again when it is right", async () => {
  await server.start({ password: "ett annat" });
  const { taken, state } = fetching();
  await expect.poll(() => state.trouble?.kind, soon).toBe("password");
  if (state.trouble === null) throw new Error("no trouble");
  const port = server.port();
  expect(troubleLine(state.trouble, "sv")).toContain(`Brevlådan på 127.0.0.1:${port} släpper inte in otto`);
  expect(troubleLine(state.trouble, "en")).toContain("does not let otto in");
  expect(JSON.stringify([state, logged])).not.toContain(password);
  await server.stop();
  await expect.poll(() => state.trouble?.kind, soon).toBe("unreachable");
  await server.start({ port });
  await deliver("Ja");
  await expect.poll(() => taken, soon).toEqual(["Ja"]);
  expect(state.trouble).toBeNull();
  expect(logged.at(-1)).toBe(`Brevlådan på 127.0.0.1:${port} går att nå igen.\n`);
});

test("a folder that is not there is said by its name", async () => {
  await server.start();
  const { state } = fetching({ path: "Svar" });
  await expect
    .poll(() => state.trouble && troubleLine(state.trouble, "sv"), soon)
    .toContain("ingen mapp Svar");
});
