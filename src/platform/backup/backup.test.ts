import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { freshDb } from "../../../test/db.ts";
import { madeFolder } from "../../../test/made-folder.ts";
import { type OutsidePostgres, outsidePostgres } from "../../../test/outside-postgres.ts";
import { appliedMigrations } from "../db/migrate.ts";
import { connectRegister, openRegister, type Register } from "../db/register.ts";
import { Refusal } from "../refusal.ts";
import { readSettings } from "../settings.ts";
import { everythingIn, fillEveryTable } from "./fixtures.ts";
import { restoreBackup } from "./restore.ts";
import { writeBackup } from "./write.ts";

const source = freshDb();
const fixed = { close: async () => undefined, abandon: async () => undefined };
const register: Register = { ...source, ...fixed };
const silent = () => undefined;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-backup-"));
  file = join(folder, "kopia.genbo");
  await fillEveryTable(source.db);
});
afterEach(() => rm(folder, { recursive: true }));

const passing = ["attempts", "refusals", "sessions", "sign_in_steps", "table_acts", "touched_rows"];

/** What a person loses when a backup is wrong: compared row by row, but for the migrations' own moments and for what
 *  no backup has. */
async function contents(of: Register) {
  const all = Object.entries(await everythingIn(of.db));
  const tables = all.filter(([name]) => !name.startsWith("kysely_") && !passing.includes(name));
  return { tables: Object.fromEntries(tables), migrations: await appliedMigrations(of.db) };
}

test("every table has something to lose", async () => {
  const tables = Object.entries(await everythingIn(source.db));
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(([, rows]) => rows.length === 0)).toEqual([]);
});

describe("into a new folder", () => {
  let restored: Register;
  beforeEach(async () => {
    restored = await connectRegister(readSettings({ GENBO_DATA: madeFolder(join(folder, "data"), "bare") }));
  });
  afterEach(() => restored.close());

  test("the register comes back row by row, and goes on numbering", async () => {
    const seen: [number, number][] = [];
    const made = await writeBackup(register, file, (done, total) => seen.push([done, total]));
    await restoreBackup(restored, file, silent);

    expect(await contents(restored)).toEqual(await contents(register));
    const restoredRows = await everythingIn(restored.db);
    // Who has been signed out since is not signed in again.
    for (const name of passing) expect(restoredRows[name], name).toEqual([]);
    const total = made.tables.reduce((sum, table) => sum + table.rows, 0);
    expect(seen.at(-1)).toEqual([total, total]);
    const { rows } = await sql<{ id: string }>`insert into events (kind) values ('x') returning id`.execute(
      restored.db,
    );
    const { rows: highest } = await sql<{ id: string }>`select max(id) as id from events`.execute(source.db);
    expect(Number(rows[0]?.id)).toBe(Number(highest[0]?.id) + 1);
    await sql`insert into cooperations (slug, name) values ('ny', 'Nya samverkan')`.execute(restored.db);
    const { rows: greeted } = await sql`
      select from audiences join cooperations on cooperations.id = cooperation_id where slug = 'ny'`.execute(
      restored.db,
    );
    expect(greeted).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["data", "kopia.genbo"]);
  });

  test("a damaged or shortened file changes nothing, and a sound one is taken afterwards", async () => {
    await writeBackup(register, file, silent);
    const bytes = await readFile(file);
    const wrong = join(folder, "fel.genbo");
    for (const end of [5, bytes.length / 2, bytes.length - 10].map(Math.floor)) {
      await copyFile(file, wrong);
      await truncate(wrong, end);
      await expect(restoreBackup(restored, wrong, silent)).rejects.toMatchObject({ code: "backup-damaged" });
    }
    const outcomes: string[] = [];
    for (let at = 100; at < bytes.length - 100; at += Math.ceil(bytes.length / 40)) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      await writeFile(wrong, changed);
      outcomes.push(await outcomeOf(wrong));
    }
    expect(outcomes.filter((outcome) => outcome === "refused").length).toBeGreaterThan(20);
    expect(outcomes.filter((outcome) => outcome !== "refused" && outcome !== "whole")).toEqual([]);
    await restoreBackup(restored, file, silent);
    expect(await contents(restored)).toEqual(await contents(register));
  });

  test("what is no backup of Genbo's, or a newer one's, is refused", async () => {
    await writeFile(file, "kära dagbok");
    await expect(restoreBackup(restored, file, silent)).rejects.toMatchObject({ code: "backup-foreign" });
    await writeFile(file, "");
    await expect(restoreBackup(restored, file, silent)).rejects.toMatchObject({ code: "backup-foreign" });
    await zip({ "bild.txt": "hej" });
    await expect(restoreBackup(restored, file, silent)).rejects.toMatchObject({ code: "backup-foreign" });
    await zip({ "manifest.json": JSON.stringify({ kind: "genbo-backup", format: 2, allt: "nytt" }) });
    await expect(restoreBackup(restored, file, silent)).rejects.toMatchObject({ code: "backup-newer" });
    await zip({ "manifest.json": JSON.stringify({ kind: "annat" }) });
    await expect(restoreBackup(restored, file, silent)).rejects.toMatchObject({ code: "backup-foreign" });
    await expect(restoreBackup(restored, folder, silent)).rejects.toMatchObject({
      code: "backup-unreadable",
    });
    await expect(restoreBackup(restored, `${file}x`, silent)).rejects.toMatchObject({
      code: "backup-unreadable",
    });
    expect(await appliedMigrations(restored.db)).toEqual([]);
  });

  /** A byte in what the zip format merely repeats does no harm; then everything must be there. */
  async function outcomeOf(wrong: string): Promise<string> {
    try {
      await restoreBackup(restored, wrong, silent);
    } catch (error) {
      return error instanceof Refusal ? "refused" : String(error);
    }
    const isWhole = isDeepStrictEqual(await contents(restored), await contents(register));
    const filled = [
      "cooperations",
      "accounts",
      "events",
      "sign_in_steps",
      "attempts",
      "acts",
      "incoming_mails",
      "daily_work",
    ];
    await sql`truncate ${sql.join(filled.map((name) => sql.table(name)))} cascade`.execute(restored.db);
    return isWhole ? "whole" : "something is lost";
  }

  async function zip(entries: Record<string, string>): Promise<void> {
    const made = new ZipFile();
    for (const [name, text] of Object.entries(entries)) made.addBuffer(Buffer.from(text), name);
    made.end();
    await writeFile(file, made.outputStream);
  }
});

test("a register that holds something is left as it is", async () => {
  await writeBackup(register, file, silent);
  const before = await contents(register);
  await expect(restoreBackup(register, file, silent)).rejects.toMatchObject({ code: "register-not-empty" });
  expect(await contents(register)).toEqual(before);
});

test("a backup that can't be written leaves no half file", async () => {
  const nowhere = join(folder, "finns-inte/kopia.genbo");
  await expect(writeBackup(register, nowhere, silent)).rejects.toMatchObject({ code: "backup-unwritable" });
  expect(await readdir(folder)).toEqual([]);
});

describe("into a server of the municipality's own", () => {
  let outside: OutsidePostgres;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "genbo-outside-"));
    outside = await outsidePostgres(home);
  });
  afterAll(async () => {
    await outside.stop();
    await rm(home, { recursive: true });
  });

  test("the register moves there and back, as a role without special rights", async () => {
    const there = await connectRegister(readSettings({ DATABASE_URL: outside.url }));
    await writeBackup(register, file, silent);
    await restoreBackup(there, file, silent);
    expect(await contents(there)).toEqual(await contents(register));

    const back = await connectRegister(
      readSettings({ GENBO_DATA: madeFolder(join(folder, "data"), "bare") }),
    );
    await writeBackup(there, file, silent);
    await there.close();
    await restoreBackup(back, file, silent);
    expect(await contents(back)).toEqual(await contents(register));
    await back.close();
  });

  test.each([
    ["database-sign-in", (url: string) => url.replace("hemligt", "fel")],
    ["database-missing", (url: string) => url.replace("/register", "/finns-inte")],
    ["database-unreachable", (url: string) => url.replace(/:\d+\//, ":1/")],
    ["database-unreachable", (url: string) => url.replace("127.0.0.1", "finns-inte.invalid")],
  ])("%s is told in one line", async (code, changed) => {
    const opening = connectRegister(readSettings({ DATABASE_URL: changed(outside.url) }));
    await expect(opening).rejects.toMatchObject({
      code,
      facts: expect.not.objectContaining({ password: expect.anything() }),
    });
  });

  test("a role that may not create tables is refused", async () => {
    await outside.administer("create role gast login password 'g'");
    const url = outside.url.replace("kommun:hemligt%20ord", "gast:g");
    await expect(connectRegister(readSettings({ DATABASE_URL: url }))).rejects.toMatchObject({
      code: "database-no-rights",
    });
  });

  test("a role that may not read as the viewer is refused until the administrator says so", async () => {
    await outside.administer("create role granne login password 'g'");
    await outside.administer("create database grannens owner granne");
    const there = readSettings({
      DATABASE_URL: outside.url.replace("kommun:hemligt%20ord", "granne:g").replace("/register", "/grannens"),
    });
    await expect(connectRegister(there)).rejects.toMatchObject({
      code: "database-no-viewer",
      facts: { user: "granne" },
    });
    await outside.administer("grant genbo_viewer to granne");
    await (await openRegister(there)).close();
  });

  test("a role that may create roles makes the viewer's itself", async () => {
    const server = await outsidePostgres(await mkdtemp(join(folder, "server-")));
    await server.administer("create role ny login createrole password 'g'");
    await server.administer("revoke genbo_viewer from kommun");
    await server.administer("drop role genbo_viewer");
    await server.administer("alter database register owner to ny");
    const there = readSettings({ DATABASE_URL: server.url.replace("kommun:hemligt%20ord", "ny:g") });
    const opened = await openRegister(there);
    const asViewer = opened.db.transaction().execute(async (tx) => {
      await sql`set local role genbo_viewer`.execute(tx);
      return (await sql`select current_user as role`.execute(tx)).rows;
    });
    expect(await asViewer).toEqual([{ role: "genbo_viewer" }]);
    await opened.close();
    await server.stop();
  });

  test("a database in another encoding is refused", async () => {
    await outside.administer(
      "create database latin owner kommun encoding latin1 locale 'C' locale_provider libc template template0",
    );
    const url = outside.url.replace("/register", "/latin");
    await expect(connectRegister(readSettings({ DATABASE_URL: url }))).rejects.toMatchObject({
      code: "database-not-utf8",
    });
  });
});
