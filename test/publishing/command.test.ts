import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { january, june, november } from "../../src/features/imports/fixtures.ts";
import { madeFolder } from "../made-folder.ts";
import { genbo as said } from "../terminal.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-publish-"));
  madeFolder(join(folder, "data"));
  await mkdir(join(folder, "protokoll"));
  await writeFile(join(folder, "protokoll/juni.txt"), june);
  await writeFile(
    join(folder, "protokoll/november.txt"),
    november.replace("Maria Udd", "Maria Udd, 850102-2381,"),
  );
  await writeFile(join(folder, "protokoll/januari.txt"), january);
  await genbo("import", join(folder, "protokoll"), "--cooperation", "sjoriket");
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test("minutes are opened up to a day, and those with something to look at are left until somebody insists", async () => {
  const rule = ["publish", "--cooperation", "sjoriket", "--before", "2020-01-01"];
  const tried = await genbo(...rule, "--dry-run");
  expect(tried).toMatchObject({ code: 0, errors: "" });
  expect(tried.output).toContain("1 möte skulle öppnas. Inget är ändrat.");
  expect(tried.output).toMatch(
    /1 möte lämnas tills någon har sett över:\n {2}\S+ 2019-11-26: 1 personnummer\n/,
  );
  expect(tried.output).toContain("/sjoriket/publicering");
  expect(tried.output).not.toContain("850102");

  expect((await genbo(...rule)).output).toContain("1 möte är öppnat för alla.");
  expect((await genbo(...rule, "--despite-findings", "--lang", "en")).output).toBe(
    "1 meeting is open to everybody.\n",
  );
  expect((await genbo("publish", "--cooperation", "sjoriket")).output).toBe("1 möte är öppnat för alla.\n");
}, 120_000);

test("what is asked wrongly opens nothing, and says what to do", async () => {
  expect(await genbo("publish")).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Så här: genbo publish/),
  });
  expect(await genbo("publish", "--cooperation", "sjoriket", "--before", "2020-02-31")).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^”2020-02-31” är ingen dag/),
  });
  expect(await genbo("publish", "--cooperation", "annan")).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^Ingen samverkan har adressen ”annan”/),
  });
  expect(await genbo("publish", "--cooperation", "sjoriket", "--body", "annat")).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/Organen är kommundirektorsgruppen/),
  });
}, 120_000);

const genbo = (...args: string[]) => said({ GENBO_DATA: join(folder, "data"), PORT: "4321" }, ...args);
