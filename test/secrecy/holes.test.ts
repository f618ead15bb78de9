// A rule that is opened is noticed, whichever it is: on a page where one shows what it keeps, and in the tables always.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../db.ts";
import { withHeldBack } from "./held-back.ts";
import { store } from "./storing.ts";
import { faultsInTables } from "./tables.ts";
import type { Account } from "./things.ts";
import { faultsOnPages } from "./visiting.ts";
import { fullWorld } from "./worlds.ts";

const { db } = freshDb();
/** One in which each rule hides something that nothing else hides. */
const world = withHeldBack(fullWorld(2845, { cooperations: 2, meetings: 2, items: 2, accounts: 4 }));

/** Rules that no page would miss, and why: they are tried in the tables alone. */
const behindOthers: Record<string, string> = {
  consultation_acts: "shown to those who work together, with the consultation",
  consultation_comments: "shown with the draft that they are about, which has its own rule",
  consultation_doers: "shown with a step or a comment, each behind its own rule",
  consultation_submissions: "shown with their consultation; one that was withdrawn, on no page",
  round_papers: "shown with their round, which has its own rule",
  round_recipients: "show no more than names, which are behind the rule of parties",
  round_answerers: "show no more than names, which are behind the rule of parties",
  round_handovers: "shown where one answers, by Genbo itself",
  adjustments: "show no more than names, which are behind the rule of parties",
  attendance_breaks: "shown with those who were there, and seen by whoever sees them",
  item_turns: "shown with their item in the room, and at its desk",
  reservations: "shown with their item, and seen by whoever sees its minutes",
  vote_answers: "shown with their vote, which has its own rule",
  votes: "shown with their item, and seen by whoever sees its minutes",
  text_updates: "told by the socket to those who write, and by no page",
  table_acts: "shown on a page of the desk, whose they are",
  table_doers: "shown with what was done at the table, which has its own rule",
  touched_rows: "shown with what was done at the table, which has its own rule",
  assignment_holders: "shown with an assignment and a party, each behind its own rule",
  attendances: "shown with their meeting, and seen by whoever sees that",
  brandings: "stand on papers and pages of a cooperation, which has its own rule",
  body_forms: "shown on pages of a body's desk, and seen by whoever sees the body",
  calls: "the desk is shown them as Genbo itself reads them",
  correction_comments: "shown to the desk with what they are about, which has its own rule",
  correction_rounds: "show no more than days, with a meeting",
  date_plans: "shown on a page that is the secretariat's alone",
  invitee_answers: "the desk is shown them as Genbo itself reads them",
  invitees: "the desk is shown them as Genbo itself reads them",
  item_absences: "show no more than names, which are behind the rule of parties",
  meeting_acts: "show no more than days: who took a step comes through a door of its own",
  outside_events: "shown on a page that is the secretariat's alone",
  planned_days: "shown on a page that is the secretariat's alone",
  registry_numbers: "shown with their item, and seen by whoever sees that",
  step_takers: "shown with the steps of a meeting, which have their own rule",
  wishes: "shown on an agenda to those who run its body, whose they are",
  audiences: "pages of the secretariat ask whom something is for as Genbo itself",
  imports: "shown on a page that is the secretariat's alone",
  mentions: "no page shows them: suggestions are made of them",
  merges: "show no more than names, which are behind the rule of parties",
  passed_words: "no page shows them: they are no longer pointed at",
  repairs: "shown with their document, and seen by whoever sees that",
  corrections: "shown with their document, which has its own rule, to the secretariat alone",
  reviews: "shown with their document, which has its own rule, to the secretariat alone",
  scans: "shown on a page that is the secretariat's alone",
  scan_pages: "no page shows them: they become a document",
  presentations: "shown with their item, and seen by whoever sees that",
  proposals: "shown with their item, and seen by whoever sees that",
  suggestions: "shown on a page that is the secretariat's alone",
};

interface Rule {
  readonly name: string;
  readonly opened: string;
  readonly kept: string;
}

test("every rule that is opened is noticed", async () => {
  await store(db, world);
  for (const account of everybody)
    expect([await isInTables(account), await isOnPages(account)]).toEqual([false, false]);
  const rules = [...(await policies()), ...(await doors())];
  const names = new Set(rules.map(({ name }) => name));
  expect(Object.keys(behindOthers).filter((name) => !names.has(name))).toEqual([]);
  const unnoticed: string[] = [];
  for (const rule of rules) {
    await sql.raw(rule.opened).execute(db);
    try {
      const where = await unnoticedIn(rule);
      if (where !== null) unnoticed.push(`${rule.name}: ${where}`);
    } finally {
      await sql.raw(rule.kept).execute(db);
    }
  }
  expect(unnoticed).toEqual([]);
}, 600_000);

const everybody: readonly (Account | null)[] = [null, ...world.accounts];

/** Until somebody notices it. To whoever sees nothing more in the tables no page shows more. */
async function unnoticedIn({ name }: Rule): Promise<"tables" | "pages" | null> {
  let where: "tables" | "pages" = "tables";
  for (const account of everybody) {
    if (!(await isInTables(account))) continue;
    if (name in behindOthers || (await isOnPages(account))) return null;
    where = "pages";
  }
  return where;
}

const isInTables = async (account: Account | null) => (await faultsInTables(db, world, account)).length > 0;

const isOnPages = async (account: Account | null) =>
  (await faultsOnPages(db, world, account, "first")).length > 0;

async function policies(): Promise<Rule[]> {
  const { rows } = await sql<{ table: string; name: string; rule: string }>`
    select tablename as table, policyname as name, qual as rule from pg_policies
    where schemaname = current_schema() order by tablename`.execute(db);
  return rows.map(({ table, name, rule }) => ({
    name: table,
    opened: `alter policy ${name} on ${table} using (true)`,
    kept: `alter policy ${name} on ${table} using (${rule})`,
  }));
}

/** What the viewer asks with its owner's rights. */
async function doors(): Promise<Rule[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select viewname as name, rtrim(definition, ';') as definition from pg_views
    where schemaname = current_schema()
      and has_table_privilege('genbo_viewer', format('%I.%I', schemaname, viewname), 'select')
    order by viewname`.execute(db);
  return rows.map(({ name, definition }) => ({
    name,
    opened: `create or replace view ${name} as ${definition.split(/\bWHERE\b/)[0] ?? ""}`,
    kept: `create or replace view ${name} as ${definition}`,
  }));
}
