import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { january, june } from "../../src/features/imports/fixtures.ts";
import { madeFolder } from "../made-folder.ts";
import { genbo as said } from "../terminal.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-read-again-"));
  madeFolder(join(folder, "data"));
  await mkdir(join(folder, "protokoll"));
  await writeFile(join(folder, "protokoll/juni.txt"), june);
  await writeFile(join(folder, "protokoll/januari.txt"), january);
  await genbo("import", join(folder, "protokoll"), "--cooperation", "sjoriket");
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test("all documents are read again, or those that are named, and what is the same is said to be so", async () => {
  const asked = ["read-again", "--cooperation", "sjoriket"];
  expect(await genbo(...asked)).toMatchObject({
    code: 0,
    output: "2 dokument lästa på nytt, 0 med något nytt.\n",
    errors: "",
  });
  expect((await genbo(...asked, "juni.txt", "--lang", "en")).output).toBe(
    "1 document read again, 0 with something new.\n",
  );
}, 120_000);

test("what is asked wrongly reads nothing, and says what to do", async () => {
  expect(await genbo("read-again")).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Så här: genbo read-again/),
  });
  expect(await genbo("read-again", "--cooperation", "annan")).toMatchObject({
    code: 1,
    errors: "Ingen samverkan har adressen ”annan”. Inget är läst.\n",
  });
  expect(await genbo("read-again", "--cooperation", "sjoriket", "juli.txt")).toMatchObject({
    code: 1,
    errors: "Inget dokument heter ”juli.txt”. Inget är läst.\n",
  });
}, 120_000);

const genbo = (...args: string[]) => said({ GENBO_DATA: join(folder, "data"), PORT: "4321" }, ...args);
