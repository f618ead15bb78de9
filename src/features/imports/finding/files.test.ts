import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesUnder } from "./files.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("files are found at any depth, in an order that is always the same", async () => {
  await put("2019/maj/a.txt", "2019/b.md", "2018/möte 10.pdf", "2018/möte 9.docx", "2018/möte 9.pdf");
  expect(await found()).toEqual([
    "2018/möte 9.docx",
    "2018/möte 9.pdf",
    "2018/möte 10.pdf",
    "2019/b.md",
    "2019/maj/a.txt",
  ]);
});

test("hidden files and Word's locks are passed over, other kinds are told of, older ones are tried", async () => {
  await put(
    ".git/a.txt",
    ".DS_Store",
    "~$a.docx",
    "karta.png",
    "ljud.mp3",
    "a.docx",
    "gammal.doc",
    "utan ending",
  );
  const { files, skipped } = await filesUnder([folder]);
  expect(files.map(here)).toEqual(["a.docx", "gammal.doc", "karta.png"]);
  expect(skipped.map((path) => relative(folder, path))).toEqual(["ljud.mp3", "utan ending"]);
});

test("a file that is named is taken whatever its name", async () => {
  await put("protokoll");
  const { files, skipped } = await filesUnder([join(folder, "protokoll")]);
  expect(files.map(here)).toEqual(["protokoll"]);
  expect(skipped).toEqual([]);
});

test("links in a circle end, and a file reached twice is one", async () => {
  await put("a/b/c.txt");
  await symlink(folder, join(folder, "a/b/uppåt"));
  await symlink(join(folder, "a/b/c.txt"), join(folder, "samma.txt"));
  const { files } = await filesUnder([folder, join(folder, "a")]);
  expect(files.map(here)).toEqual(["a/b/c.txt"]);
});

test("a path that leads nowhere is told of", async () => {
  await put("a.txt");
  await symlink(join(folder, "borta.txt"), join(folder, "bruten.txt"));
  const { files, unusable } = await filesUnder([folder, join(folder, "finns-inte")]);
  expect(files.map(here)).toEqual(["a.txt"]);
  expect(unusable.map(({ path, why }) => [relative(folder, path), why])).toEqual([
    ["bruten.txt", "missing"],
    ["finns-inte", "missing"],
  ]);
});

test("a giant file is not read at all", async () => {
  const path = join(folder, "jätte.txt");
  await writeFile(path, "");
  await (await import("node:fs/promises")).truncate(path, 5_000_000_000);
  const [file] = (await filesUnder([path])).files;
  expect(await file?.open()).toEqual({ ok: false, reason: "too-large" });
});

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

async function found(): Promise<string[]> {
  return (await filesUnder([folder])).files.map(here);
}

function here({ path }: { path: string }): string {
  return relative(folder, path);
}
