import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { june, november } from "../../src/features/imports/fixtures.ts";
import { madeFolder } from "../made-folder.ts";
import { genbo as said } from "../terminal.ts";

// A data folder that the server may use, under whichever account it runs.
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-command-"));
  madeFolder(join(folder, "data"));
  await mkdir(join(folder, "protokoll/2019"), { recursive: true });
  await writeFile(join(folder, "protokoll/2019/juni.txt"), june);
  await writeFile(join(folder, "protokoll/2019/november.md"), november);
});
afterAll(() => rm(folder, { recursive: true }));

test("a folder is imported, a second time all is known, and a spoilt file among them is one line and exit 1", async () => {
  const first = await genbo("import", join(folder, "protokoll"), "--cooperation", "sjoriket");
  expect(first).toMatchObject({ code: 0, errors: "" });
  expect(first.output).toContain("2 inlästa, 0 fanns redan, 0 misslyckades.");
  expect(first.output).toMatch(/Se http:\/\/localhost:4321\/sjoriket\/inlasning\/[0-9a-f-]{36} /);

  await writeFile(join(folder, "protokoll/trasig.pdf"), "%PDF-1.7 och inget mer");
  await writeFile(join(folder, "protokoll/karta.svg"), "bild");
  const second = await genbo(
    "import",
    join(folder, "protokoll"),
    "--cooperation",
    "sjoriket",
    "--lang",
    "en",
  );
  expect(second.code).toBe(1);
  expect(second.errors.trim().split("\n")).toEqual([
    expect.stringMatching(/trasig\.pdf: The file is damaged/),
  ]);
  expect(second.output).toContain("0 imported, 2 known already, 1 failed.");
  expect(second.output).toContain("karta.svg");
}, 120_000);

test("what is asked wrongly is answered in one line", async () => {
  const protokoll = join(folder, "protokoll");
  expect(await genbo("import")).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Så här: genbo import/),
  });
  expect(await genbo("import", protokoll)).toMatchObject({ code: 2 });
  expect(await genbo("import", protokoll, "--cooperation", "sok")).toMatchObject({
    code: 2,
    errors: "Adressen ”sok” använder Genbo själv. Välj en annan.\n",
  });
  expect(await genbo("import", protokoll, "--cooperation", "Sjö Riket")).toMatchObject({ code: 2 });
  expect(await genbo("import", join(folder, "borta"), "--cooperation", "sjoriket")).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/borta: Finns inte.*\nDet finns inga filer att läsa in där/),
  });
}, 120_000);

const genbo = (...args: string[]) => said({ GENBO_DATA: join(folder, "data"), PORT: "4321" }, ...args);
