// genbo publish --cooperation SLUG [--before DAY] [--body SLUG] [--despite-findings] [--dry-run]: opens minutes to the
// public. Whoever has the machine acts as its keeper; the record of acts says so.
import { parseArgs } from "node:util";
import { cooperationBySlug } from "../features/cooperations/index.ts";
import { bodiesOf, countsOf, type Opened, openByRule, publishingPath } from "../features/publishing/index.ts";
import { isDay } from "../lib/days.ts";
import { ok, refuse, type Result } from "../lib/result.ts";
import { openRegister } from "../platform/db/register.ts";
import type { Db } from "../platform/db/schema.ts";
import { readSettings } from "../platform/settings.ts";
import { languageOf } from "./language.ts";
import { onOneLine } from "./one-line.ts";
import { messages, type Words } from "./publish/messages.ts";
import { withRegister } from "./with-register.ts";

export async function run(args: string[]): Promise<number> {
  const words = messages[languageOf(args)];
  const asked = options(args);
  if (!asked.ok) return complain(words.usage, 2);
  const { before } = asked.value;
  if (before !== null && !isDay(before)) return complain(words.noDay(onOneLine(before)), 2);
  return withRegister(openRegister(readSettings(process.env)), ({ db }) => publish(db, asked.value, words));
}

interface Asked {
  slug: string;
  before: string | null;
  body: string | null;
  despiteFindings: boolean;
  isTrial: boolean;
}

async function publish(db: Db, { slug, isTrial, ...rule }: Asked, words: Words): Promise<number> {
  const cooperation = await cooperationBySlug(db, slug);
  if (cooperation === undefined) return complain(words.noCooperation(onOneLine(slug)));
  const bodies = (await bodiesOf(db, cooperation.id)).map((body) => body.slug);
  if (rule.body !== null && !bodies.includes(rule.body))
    return complain(words.noBody(onOneLine(rule.body), bodies.join(", ")));

  const done = await openByRule(db, { ...rule, cooperationId: cooperation.id, accountId: null }, isTrial);
  process.stdout.write(`${(isTrial ? words.wouldOpen : words.opened)(done.opened)}\n`);
  if (done.left.length > 0) process.stdout.write(leftIn(done, slug, words));
  return 0;
}

/** One line a meeting; never the words themselves, which may end up in a log. */
function leftIn({ left }: Opened, slug: string, words: Words): string {
  const lines = left.map(({ bodyName, heldOn, found }) => {
    const counts = countsOf(found).map(({ kind, count }) => `${count} ${words.kinds[kind]}`);
    return `  ${onOneLine(words.meeting(bodyName, heldOn))}: ${counts.join(", ")}`;
  });
  return [words.left(left.length), ...lines, words.lookAt(publishingPath(slug)), ""].join("\n");
}

function options(args: string[]): Result<Asked, "usage"> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        cooperation: { type: "string" },
        before: { type: "string" },
        body: { type: "string" },
        "despite-findings": { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        lang: { type: "string" },
      },
    });
    if (values.cooperation === undefined) return refuse("usage");
    const { cooperation: slug, before = null, body = null } = values;
    return ok({
      slug,
      before,
      body,
      despiteFindings: values["despite-findings"],
      isTrial: values["dry-run"],
    });
  } catch {
    return refuse("usage");
  }
}

function complain(line: string, exitCode = 1): number {
  process.stderr.write(`${line}\n`);
  return exitCode;
}
