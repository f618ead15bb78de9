// genbo search 'WORDS' [--json] [--cooperation SLUG] [--page N]: the hits of the search page, in the terminal. Nobody is
// signed in there: whoever sits at the machine could read the database itself, and is shown all of it.
import { parseArgs } from "node:util";
import { type Findings, find, searchForm, understood } from "../features/search/index.ts";
import { ok, refuse, type Result } from "../lib/result.ts";
import { accessToAll, readAs } from "../platform/db/reading.ts";
import { openRegister } from "../platform/db/register.ts";
import { readSettings } from "../platform/settings.ts";
import { languageOf } from "./language.ts";
import { jsonLines, listing } from "./search/listing.ts";
import { messages } from "./search/messages.ts";
import { withRegister } from "./with-register.ts";

export async function run(args: string[]): Promise<number> {
  const words = messages[languageOf(args)];
  const asked = options(args);
  if (!asked.ok) return complain(words.usage, 2);

  const { q, json, cooperation, page } = asked.value;
  const register = openRegister(readSettings(process.env));
  return withRegister(register, async ({ db }) => {
    const slugs = await db.selectFrom("cooperations").select("slug").execute();
    const isKnown = cooperation === "" || slugs.some(({ slug }) => slug === cooperation);
    if (!isKnown)
      return complain(words.noCooperation(cooperation, slugs.map(({ slug }) => slug).join(", ")), 2);

    const form = searchForm.parse({ q, samverkan: cooperation, sida: page });
    const reading = await readAs(db, await accessToAll(db));
    const findings = await find(reading.db, await understood(db, q), form);
    await reading.end();
    return json ? print(jsonLines(findings)) : show(q, findings, words);
  });
}

interface Asked {
  q: string;
  json: boolean;
  cooperation: string;
  page: string;
}

function options(args: string[]): Result<Asked, "usage"> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        cooperation: { type: "string", default: "" },
        page: { type: "string", default: "1" },
        lang: { type: "string" },
      },
    });
    const q = positionals.join(" ").trim();
    return q === "" || !/^[1-9]\d{0,4}$/.test(values.page) ? refuse("usage") : ok({ ...values, q });
  } catch {
    return refuse("usage");
  }
}

function show(q: string, findings: Findings, words: (typeof messages)["sv"]): number {
  if (findings.hits.length === 0) return complain(words.noHits(q), 0);
  return print(listing(q, findings, words));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(line: string, exitCode: number): number {
  process.stderr.write(`${line}\n`);
  return exitCode;
}
