import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("without settings Genbo listens to this machine alone, on port 3000, with its data beside it", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 3000, host: "127.0.0.1", open: false, databaseUrl: null });
  expect(settings.dataFolder).toMatch(/\/data$/);
});

test("an empty setting is one that was not made", () => {
  expect(readSettings({ PORT: "", HOST: " ", GENBO_DATA: "", DATABASE_URL: "" })).toEqual(readSettings({}));
});

test("it listens wherever it is told to, and answers to the name that people call it by", () => {
  expect(readSettings({ HOST: "0.0.0.0" })).toMatchObject({ host: "0.0.0.0", open: true });
  expect(readSettings({ HOST: "10.0.0.5" })).toMatchObject({ host: "10.0.0.5", open: true });
  expect(readSettings({ GENBO_URL: "https://genbo.exempel.se" })).toMatchObject({
    host: "127.0.0.1",
    open: true,
  });
});

test("a data folder is named from where the command is given", () => {
  expect(readSettings({ GENBO_DATA: "arkiv" }).dataFolder).toBe(`${process.cwd()}/arkiv`);
});

test.each(["127.0.0.1", "127.1.2.3", "localhost", "::1"])("%s is this machine alone", (host) => {
  expect(readSettings({ HOST: host })).toMatchObject({ host, open: false });
});

test("mail goes out where a server and a sender are named", () => {
  expect(readSettings({})).toMatchObject({ mail: null, publicUrl: null });
  const mail = {
    SMTP_URL: "smtps://genbo:v9kQ-7xRt-2Lmz@post.example:465",
    MAIL_FROM: "Genbo <genbo@sjobygden.example>",
  };
  expect(readSettings({ ...mail, GENBO_URL: "https://genbo.example/" })).toMatchObject({
    mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM },
    publicUrl: "https://genbo.example",
  });
  expect(readSettings({ GENBO_URL: "http://localhost:3000" }).publicUrl).toBe("http://localhost:3000");
  expect(readSettings({ ...mail, MAIL_FROM: "genbo@sjobygden.example" }).mail?.from).toBe(
    "genbo@sjobygden.example",
  );
});

test("answers by mail come in where a port and an address are named, and both must be", () => {
  expect(readSettings({}).mailIn).toBeNull();
  const mailIn = { MAIL_IN_PORT: "2525", MAIL_IN_ADDRESS: "Svar@genbo.example" };
  expect(readSettings(mailIn).mailIn).toEqual({ port: 2525, address: "svar@genbo.example" });
  expect(() => readSettings({ MAIL_IN_PORT: "2525" })).toThrow("mail-in-address-missing");
  expect(() => readSettings({ MAIL_IN_ADDRESS: "svar@genbo.example" })).toThrow("mail-in-port-missing");
  expect(() => readSettings({ ...mailIn, MAIL_IN_PORT: "smtp" })).toThrow("mail-in-port-malformed");
  expect(() => readSettings({ ...mailIn, MAIL_IN_ADDRESS: "Svar <svar@genbo.example>" })).toThrow(
    "mail-in-address-malformed",
  );
});

test("mail comes in encrypted where a certificate and its key are named, and both must be", () => {
  const mailIn = { MAIL_IN_PORT: "2525", MAIL_IN_ADDRESS: "svar@genbo.example" };
  const files = { MAIL_IN_CERTIFICATE_FILE: "/etc/genbo/mail.pem", MAIL_IN_KEY_FILE: "/etc/genbo/mail.key" };
  expect(readSettings({ ...mailIn, ...files }).mailIn?.certificate).toEqual({
    certificate: "/etc/genbo/mail.pem",
    key: "/etc/genbo/mail.key",
  });
  for (const [missing, code] of [
    ["MAIL_IN_CERTIFICATE_FILE", "mail-in-certificate-missing"],
    ["MAIL_IN_KEY_FILE", "mail-in-key-missing"],
  ] as const)
    expect(() => readSettings({ ...mailIn, ...files, [missing]: "" })).toThrow(code);
});

test("mail is fetched from a mailbox, encrypted from another machine", () => {
  const mailIn = { MAIL_IN_ADDRESS: "svar@genbo.example" };
  const url = "imaps://svar%40genbo.example:l%C3%B6senordet-1@imap.genbo.example/Svar";
  expect(readSettings({ ...mailIn, MAIL_IN_IMAP_URL: url }).mailIn).toEqual({
    port: null,
    address: "svar@genbo.example",
    mailbox: {
      host: "imap.genbo.example",
      port: 993,
      secure: true,
      doSTARTTLS: false,
      auth: { user: "svar@genbo.example", pass: "lösenordet-1" },
      path: "Svar",
    },
  });
  const plain = (host: string) =>
    readSettings({ ...mailIn, MAIL_IN_IMAP_URL: `imap://svar:hemligheten-2@${host}` }).mailIn?.mailbox;
  expect(plain("imap.genbo.example")).toMatchObject({
    secure: false,
    doSTARTTLS: true,
    port: 143,
    path: "INBOX",
  });
  expect(plain("127.0.0.1")).toMatchObject({ secure: false, doSTARTTLS: false });
  for (const wrong of ["imaps://imap.genbo.example/INBOX", "https://a:hemligheten-2@b", "svar"])
    expect(() => readSettings({ ...mailIn, MAIL_IN_IMAP_URL: wrong })).toThrow("mail-in-imap-malformed");
  expect(() => readSettings({ ...mailIn, MAIL_IN_IMAP_URL: "imaps://svar:kort@b" })).toThrow("password-weak");
  expect(() => readSettings({ MAIL_IN_IMAP_URL: url })).toThrow("mail-in-address-missing");
});

test("a server on this machine may have any password, and one that asks for none need have none", () => {
  for (const url of ["postgres://g:h@127.0.0.1/x", "postgres://g:h@localhost/x", "postgres://g@server/x"]) {
    expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
  }
});

test("a setting may stand in a file of its own, once", () => {
  const folder = mkdtempSync(join(tmpdir(), "genbo-settings-"));
  const file = join(folder, "database");
  writeFileSync(file, "postgres://genbo:v9kQ-7xRt-2Lmz@server/genbo\n");
  expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe(
    "postgres://genbo:v9kQ-7xRt-2Lmz@server/genbo",
  );
  const wrong = (environment: Record<string, string>) => () => readSettings(environment);
  expect(wrong({ DATABASE_URL_FILE: file, DATABASE_URL: "postgres://server/genbo" })).toThrow(
    expect.objectContaining({ code: "setting-twice", facts: { name: "DATABASE_URL" } }),
  );
  rmSync(folder, { recursive: true });
  expect(wrong({ SMTP_URL_FILE: file })).toThrow(
    expect.objectContaining({
      code: "setting-file-unreadable",
      facts: { name: "SMTP_URL", file, detail: "ENOENT" },
    }),
  );
});

describe("a wrong setting is refused", () => {
  test.each([
    ["port-not-a-number", { PORT: "tretusen" }],
    ["port-not-a-number", { PORT: "65536" }],
    ["port-not-a-number", { PORT: "-1" }],
    ["port-not-a-number", { PORT: "0x50" }],
    ["database-url-malformed", { DATABASE_URL: "genbo" }],
    ["database-url-malformed", { DATABASE_URL: "mysql://server/genbo" }],
    ["database-url-malformed", { DATABASE_URL: "postgres://server" }],
    ["password-weak", { DATABASE_URL: "postgres://genbo:hemligt@server/genbo" }],
    ["password-weak", { DATABASE_URL: "postgres://genbo:genbo-genbo-1@server/genbo" }],
    ["password-weak", { SMTP_URL: "smtp://genbo:kort%20ord@post.example", MAIL_FROM: "a@b.example" }],
    ["smtp-url-malformed", { SMTP_URL: "post.example", MAIL_FROM: "genbo@sjobygden.example" }],
    ["smtp-url-malformed", { SMTP_URL: "https://post.example", MAIL_FROM: "genbo@sjobygden.example" }],
    [
      "mail-without-address",
      { SMTP_URL: "smtp://post.example", MAIL_FROM: "genbo@sjobygden.example", HOST: "0.0.0.0" },
    ],
    ["mail-from-missing", { SMTP_URL: "smtp://post.example" }],
    ["mail-from-malformed", { SMTP_URL: "smtp://post.example", MAIL_FROM: "Genbo" }],
    ["mail-from-malformed", { SMTP_URL: "smtp://post.example", MAIL_FROM: "a@b.example\nBcc: c@d.example" }],
    ["public-url-malformed", { GENBO_URL: "genbo.example" }],
    ["public-url-malformed", { GENBO_URL: "http://genbo.example" }],
    ["public-url-malformed", { GENBO_URL: "https://genbo.example/genbo" }],
  ])("%s: %o", (code, environment) => {
    expect(() => readSettings(environment)).toThrow(expect.objectContaining({ code }));
  });
});
