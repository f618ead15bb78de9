import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect as connectPlain } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeCertificate } from "../../../test/mail/certificate.ts";
import { type Listening, startMailIn, type Take } from "./listen.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "genbo-certificate-"));
  for (const name of ["first", "second"]) makeCertificate(folder, name);
});
afterAll(() => rmSync(folder, { recursive: true }));

let listening: Listening | undefined;
afterEach(async () => {
  await listening?.stop();
  listening = undefined;
});

const inFolder = (name: string) => join(folder, name);

/** As a program does that renews certificates: the new file takes the place of the old at once. */
function put(name: string, as: string): void {
  for (const kind of ["pem", "key"]) {
    writeFileSync(inFolder("new"), readFileSync(inFolder(`${name}.${kind}`)));
    renameSync(inFolder("new"), inFolder(`${as}.${kind}`));
  }
}

const filesOf = (certificate: string, key = certificate) => ({
  certificate: inFolder(`${certificate}.pem`),
  key: inFolder(`${key}.key`),
});

async function start(certificate?: ReturnType<typeof filesOf>, take: Take = async () => undefined) {
  const at = { port: 0, address: "svar@genbo.example" };
  const mailIn = certificate === undefined ? at : { ...at, certificate };
  listening = await startMailIn({ settings: { mailIn, host: "127.0.0.1" }, take });
  return listening;
}

/** Through a connection that is encrypted before anything is said, and by that certificate alone. */
async function send(port: number, name: string): Promise<string> {
  const ca = readFileSync(inFolder(`${name}.pem`));
  const tls = { ca, servername: `${name}.example` };
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, requireTLS: true, tls });
  const to = "svar@genbo.example";
  try {
    const { response } = await transport.sendMail({
      raw: "Subject: Hej\r\n\r\nJa",
      envelope: { from: "otto@vikby.example", to },
    });
    return response;
  } finally {
    transport.close();
  }
}

test("with a certificate, mail comes in encrypted; a renewed one is used at once", async () => {
  const taken: string[] = [];
  put("first", "used");
  const { port } = await start(filesOf("used"), async (raw) => void taken.push(raw.toString()));
  await send(port, "first");
  await expect(send(port, "second")).rejects.toThrow(/certificate|self.signed/i);
  put("second", "used");
  await send(port, "second");
  expect(taken).toHaveLength(2);
});

test("while a renewal is half done, the certificate before goes on", async () => {
  put("first", "used");
  const { port } = await start(filesOf("used"));
  writeFileSync(inFolder("used.key"), "half a key");
  expect(await send(port, "first")).toContain("250");
  rmSync(inFolder("used.pem"));
  expect(await send(port, "first")).toContain("250");
  put("second", "used");
  expect(await send(port, "second")).toContain("250");
});

test("without one, encryption is not offered", async () => {
  const { port } = await start();
  expect(await greeting(port)).not.toContain("STARTTLS");
  await expect(send(port, "first")).rejects.toThrow(/STARTTLS|TLS/i);
});

test("a file that is missing or of another certificate is said at the start", async () => {
  await expect(start(filesOf("nowhere"))).rejects.toMatchObject({ code: "setting-file-unreadable" });
  await expect(start(filesOf("first", "second"))).rejects.toMatchObject({
    code: "mail-in-certificate-mismatch",
  });
  writeFileSync(inFolder("empty.pem"), "");
  await expect(start(filesOf("empty", "first"))).rejects.toMatchObject({
    code: "mail-in-certificate-mismatch",
  });
});

/** What the server says that it can do. */
function greeting(port: number): Promise<string> {
  return new Promise((done, failed) => {
    let said = "";
    const socket = connectPlain(port, "127.0.0.1", () => socket.write("EHLO vikby.example\r\nQUIT\r\n"));
    socket.on("data", (chunk) => (said += chunk.toString()));
    socket.on("end", () => done(said));
    socket.on("error", failed);
  });
}
