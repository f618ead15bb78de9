// A folder with everything in it that a folder can have, imported from the terminal.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { june, november } from "../../src/features/imports/fixtures.ts";
import { unreadable, type Unreadable, unreadables } from "../../src/features/minutes/index.ts";
import { wholeFile } from "../../src/platform/files/whole-file.ts";
import { isRoot } from "../launcher/accounts.ts";
import { hostile } from "./hostile-documents.ts";
import { madeFolder } from "../made-folder.ts";
import { genbo } from "../terminal.ts";

let folder = "";
const minutes = () => join(folder, "protokoll");
const latin1 = Buffer.from("m\xf6te.txt", "latin1");
let environment: Record<string, string> = {};
const refused = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-bad-"));
  environment = { GENBO_DATA: madeFolder(join(folder, "data")) };
  await mkdir(minutes());
  await writeFile(join(minutes(), "juni.txt"), june);
  await writeFile(Buffer.concat([Buffer.from(`${minutes()}/`), latin1]), november);
  for (const [, name, make, reason] of hostile.filter(([, each]) => !/^(rad|jatte|svall)/.test(each))) {
    await writeFile(join(minutes(), name), await make());
    refused.set(name, reason);
  }
  // Its pictures were looked at, and nothing is written in them.
  refused.set("bilder.pdf", "no-words");
  await writeFile(join(minutes(), "stor.pdf"), "%PDF-1.7");
  await truncate(join(minutes(), "stor.pdf"), 500_000_000);
  refused.set("stor.pdf", "too-large");
  await writeFile(join(minutes(), "recept.txt"), "1. Vispa ägg.\n2. Grädda.\n");
  refused.set("recept.txt", "not-minutes");
  await writeFile(join(minutes(), "två\nrader.txt"), "");
  refused.set("två\uFFFDrader.txt", "empty");
  execFileSync("mkfifo", [join(minutes(), "rör.txt")]);
  await mkdir(join(minutes(), "inre"));
  await symlink(minutes(), join(minutes(), "inre/runt"));
  await symlink("själv", join(minutes(), "själv"));
});
afterAll(() => rm(folder, { recursive: true }));

test("each file that fails has its one line, the good ones come in, and the exit is 1", async () => {
  const said = await genbo(environment, "import", minutes(), "--cooperation", "sjoriket");
  const expected = [...refused].map(([name, reason]) => `${minutes()}/${name}: ${sentence(reason)}`);
  expect(said.lines.toSorted()).toEqual(
    [
      ...expected,
      `${minutes()}/själv: Finns inte. Kontrollera sökvägen.`,
      `${minutes()}/bilder.pdf: sida 1 av 1 avläst`,
    ].toSorted(),
  );
  expect(said.output).toContain(`2 inlästa, 0 fanns redan, ${refused.size} misslyckades.`);
  expect(said.output).toContain(`${minutes()}/rör.txt`);
  expect(said.code).toBe(1);

  const again = await genbo(environment, "import", minutes(), "--cooperation", "sjoriket");
  expect(again.output).toContain(`0 inlästa, 2 fanns redan, ${refused.size} misslyckades.`);
});

test("read says the same, file by file", async () => {
  const names = ["tom.txt", "last.pdf", "bilder.pdf", "kort.docx", "stor.pdf", "recept.txt"];
  const paths = names.map((name) => join(minutes(), name));
  const said = await genbo({}, "read", ...paths, join(minutes(), "juni.txt"));
  expect(said.lines).toEqual(names.map((name, i) => `${paths[i]}: ${sentence(refused.get(name) ?? "")}`));
  expect(said.output).toContain("Kommundirektörsgruppen");
  expect(said.code).toBe(1);
});

test("what is no file is told, and nobody waits for it", async () => {
  const socket = createServer().listen(join(folder, "uttag"));
  await once(socket, "listening");
  try {
    const named = [join(minutes(), "rör.txt"), join(folder, "uttag"), "/dev/zero", join(folder, "borta.txt")];
    expect(await genbo({}, "read", ...named, folder)).toMatchObject({
      code: 1,
      lines: [
        `${named[0]}: Det är varken en fil eller en mapp.`,
        `${named[1]}: Det är varken en fil eller en mapp.`,
        "/dev/zero: Det är varken en fil eller en mapp.",
        `${named[3]}: Filen finns inte. Kontrollera sökvägen.`,
        expect.stringContaining("Läs in en hel mapp med: genbo import"),
      ],
    });
    expect(await genbo(environment, "import", ...named, "--cooperation", "sjoriket")).toMatchObject({
      code: 1,
      lines: [
        ...named.slice(0, 3).map((path) => `${path}: Är varken en fil eller en mapp.`),
        `${named[3]}: Finns inte. Kontrollera sökvägen.`,
        expect.stringContaining("Det finns inga filer att läsa in där."),
      ],
    });
  } finally {
    socket.close();
  }
});

test.skipIf(isRoot)("what may not be read is told (as root everything may)", async () => {
  const locked = join(folder, "låst.txt");
  await writeFile(locked, june);
  await chmod(locked, 0);
  expect((await genbo({}, "read", locked)).lines).toEqual([
    `${locked}: Filen får inte läsas av dig. Ge ditt konto rätt att läsa den.`,
  ]);
});

test("a file that tells no size, or more than it has, is read no further than the bound", async () => {
  const endless = await wholeFile("/proc/self/maps", 10);
  expect(endless).toEqual({ ok: false, reason: "too-large" });
  expect(await wholeFile(join(minutes(), "juni.txt"), Buffer.byteLength(june))).toMatchObject({ ok: true });
  expect(await wholeFile(join(minutes(), "juni.txt"), 10)).toEqual({ ok: false, reason: "too-large" });
});

const sentence = (reason: string) => unreadable(reasonNamed(reason), "sv");

function reasonNamed(reason: string): Unreadable {
  const known = unreadables.find((each) => each === reason);
  if (known === undefined) throw new Error(`no reason ${reason}`);
  return known;
}
