import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importFile, startImport } from "../../src/features/imports/commands.ts";
import { june } from "../../src/features/imports/fixtures.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import { ok } from "../../src/lib/result.ts";
import { freshDb } from "../db.ts";
import { printed, scannedPdf } from "./printed.ts";

const { db, connection } = freshDb();
const program = fileURLToPath(new URL("recognising.ts", import.meta.url));

test("killed in the middle, recognising goes on with the next page", async () => {
  const opened = await openCooperation(db, "sjoriket", "Sjöriket");
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(db, opened.value, "skanner", 1);
  const [start = "", second = "", third = ""] = june.split(/(?=\n[23]\. )/);
  const bytes = scannedPdf(printed([start, second, third].join("\n\f")));
  await importFile(db, run, { path: "juni.pdf", open: async () => ok(bytes) });

  const killed = recognising();
  expect(await linesOf(killed, 1)).toEqual(["1 3"]);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const kept = () => db.selectFrom("scan_pages").select(["number", "page"]).orderBy("number").execute();
  const [first, ...others] = await kept();
  expect([first?.number, others]).toEqual([1, []]);

  expect(await linesOf(recognising())).toEqual(["2 3", "3 3"]);
  const pages = await kept();
  expect(pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(pages[0]).toEqual(first);
  const { text, outcome } = await db
    .selectFrom("documents")
    .innerJoin("import_files", "document_id", "documents.id")
    .select(["text", "outcome"])
    .executeTakeFirstOrThrow();
  expect([outcome, text.split("\f").length]).toEqual(["imported", 3]);
}, 300_000);

const recognising = (): ChildProcess =>
  spawn("node_modules/.bin/node", ["--import", "tsx", program, JSON.stringify(connection)], {
    stdio: ["ignore", "pipe", "inherit"],
  });

/** As many as are wanted, or all until it ends. */
async function linesOf({ stdout }: ChildProcess, wanted = Infinity): Promise<string[]> {
  if (stdout === null) throw new Error("no output");
  const lines: string[] = [];
  for await (const line of createInterface(stdout)) if (lines.push(line) === wanted) break;
  return lines;
}
