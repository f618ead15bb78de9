// genbo read-again --cooperation SLUG [FILE…]: reads stored documents with today's reader, under the corrections that
// people have made, and tells what else has become another.
import { parseArgs } from "node:util";
import { cooperationBySlug } from "../features/cooperations/index.ts";
import { reconcile } from "../features/imports/index.ts";
import { readableDocuments, readAgain } from "../features/reviewing/index.ts";
import { ok, refuse, type Result } from "../lib/result.ts";
import { openRegister } from "../platform/db/register.ts";
import type { Db } from "../platform/db/schema.ts";
import { readSettings } from "../platform/settings.ts";
import { languageOf } from "./language.ts";
import { onOneLine } from "./one-line.ts";
import { messages, type Words } from "./read-again/messages.ts";
import { withRegister } from "./with-register.ts";

export async function run(args: string[]): Promise<number> {
  const words = messages[languageOf(args)];
  const asked = options(args);
  if (!asked.ok) return complain(words.usage, 2);
  return withRegister(openRegister(readSettings(process.env)), ({ db }) => again(db, asked.value, words));
}

interface Asked {
  readonly slug: string;
  readonly files: readonly string[];
}

async function again(db: Db, { slug, files }: Asked, words: Words): Promise<number> {
  const cooperation = await cooperationBySlug(db, slug);
  if (cooperation === undefined) return complain(words.noCooperation(onOneLine(slug)), 1);
  const documents = await readableDocuments(db, cooperation.id);
  const unknown = files.find((file) => !documents.some(({ fileName }) => fileName === file));
  if (unknown !== undefined) return complain(words.noFile(onOneLine(unknown)), 1);

  const asked = documents.filter(({ fileName }) => files.length === 0 || files.includes(fileName));
  let code = 0;
  let others = 0;
  for (const { id, fileName } of asked) {
    const done = await readAgain(db, { cooperationId: cooperation.id, documentId: id, accountId: null });
    const name = onOneLine(fileName);
    if (!done.ok) {
      code = complain(`${name}: ${words.refusals[done.reason]}`, 1);
      continue;
    }
    const { changes, unplaced, words: repaired } = done.value;
    if (changes.length + repaired > 0) others += 1;
    if (changes.length + repaired + unplaced.length > 0)
      process.stdout.write(`${name}: ${words.changes(changes.length, repaired, unplaced.length)}\n`);
    for (const { part, was, is } of changes)
      process.stdout.write(`  ${words.parts[part]}: ${worded(was)} → ${worded(is)}\n`);
  }
  await reconcile(db, cooperation.id);
  process.stdout.write(`${words.done(asked.length, others)}\n`);
  return code;
}

/** What facts say, as a line that ends. */
function worded(facts: readonly { readonly value: unknown }[]): string {
  const texts = facts.flatMap(({ value }) =>
    typeof value === "object" && value !== null ? Object.values(value) : [value],
  );
  const line = onOneLine(texts.filter((text) => typeof text === "string" && text !== "").join(" · "));
  const longest = 120;
  return line === "" ? "–" : line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function options(args: string[]): Result<Asked, "usage"> {
  try {
    const { values, positionals: files } = parseArgs({
      args,
      allowPositionals: true,
      options: { cooperation: { type: "string" }, lang: { type: "string" } },
    });
    const { cooperation: slug } = values;
    return slug === undefined ? refuse("usage") : ok({ slug, files });
  } catch {
    return refuse("usage");
  }
}

function complain(line: string, exitCode: number): number {
  process.stderr.write(`${line}\n`);
  return exitCode;
}
