// genbo read FILE… [--json] [--lang sv|en]: what the reader makes of documents, without storing anything.
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import {
  documentLimits,
  type MinutesRecord,
  readDocument,
  recognise,
  unreadable,
} from "../features/minutes/index.ts";
import { recogniseSome, recogniseWhole } from "../features/scanning/index.ts";
import type { Language } from "../lib/language.ts";
import { ok, refuse, type Result } from "../lib/result.ts";
import { wholeFile } from "../platform/files/whole-file.ts";
import { languageOf } from "./language.ts";
import { onOneLine } from "./one-line.ts";
import { messages } from "./read/messages.ts";
import { summary } from "./read/summary.ts";

export async function run(args: string[]): Promise<number> {
  const language = languageOf(args);
  const asked = options(args);
  if (!asked.ok) return complain(messages[language].usage, 2);
  const { files, json } = asked.value;

  let failed = 0;
  for (const file of files) {
    const result = await recordOf(file, language);
    if (!result.ok) failed = complain(`${onOneLine(file)}: ${result.reason}`, 1);
    else if (json) process.stdout.write(asJson(result.value, files.length === 1));
    else process.stdout.write(`${summary(result.value, language, process.stdout.columns ?? 100)}\n`);
  }
  return failed;
}

interface Asked {
  files: string[];
  json: boolean;
}

function options(args: string[]): Result<Asked, "usage"> {
  try {
    const { values, positionals: files } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, lang: { type: "string" } },
    });
    return files.length === 0 ? refuse("usage") : ok({ files, json: values.json });
  } catch {
    return refuse("usage");
  }
}

/** The reason is a sentence in the user's language. */
async function recordOf(file: string, language: Language): Promise<Result<MinutesRecord, string>> {
  const opened = await wholeFile(file, documentLimits.fileBytes);
  if (!opened.ok) {
    const { notOpened } = messages[language];
    return refuse(
      opened.reason === "too-large" ? unreadable("too-large", language) : notOpened[opened.reason],
    );
  }
  const bytes = opened.value;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = { bytes, name: basename(file), sha256 };
  const read = await readDocument(document);
  const pictures = read.ok ? read.value.source.pictures?.map(({ page }) => page) : read.pictures;
  if (pictures !== undefined)
    return recordFrom(
      await readDocument({ ...document, pictures: await recogniseSome(bytes, pictures) }),
      language,
    );
  if (!read.ok && read.reason === "no-text" && recognise(bytes, file) !== "zip") {
    const pages = await recogniseWhole(bytes);
    return pages.ok
      ? recordFrom(await readDocument({ ...document, pages: pages.value }), language)
      : refuse(unreadable(pages.reason, language));
  }
  return recordFrom(read, language);
}

type Read = Awaited<ReturnType<typeof readDocument>>;

function recordFrom(read: Read, language: Language): Result<MinutesRecord, string> {
  return read.ok ? ok(read.value.record) : refuse(unreadable(read.reason, language));
}

function asJson(record: MinutesRecord, alone: boolean): string {
  return `${JSON.stringify(record, null, alone ? 2 : undefined)}\n`;
}

function complain(line: string, code: number): number {
  process.stderr.write(`${line}\n`);
  return code;
}
