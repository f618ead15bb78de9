import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { unmasked } from "../../platform/db/unmasked.ts";
import { holds, type Understood } from "../search/index.ts";
import { withoutBody } from "../meetings/paths.ts";
import { noYear, type RegisterForm } from "./forms.ts";
import { decisionsPerPage } from "./rules.ts";

export type RegisteredDecision = Awaited<ReturnType<typeof decisionsOfRegister>>[number];
export type DecisionCount = Awaited<ReturnType<typeof decisionCounts>>[number];

/** A page of the register, newest first. */
export function decisionsOfRegister(
  db: Db,
  cooperation: string,
  form: RegisterForm,
  asked: Understood | null,
) {
  return matching(db, cooperation, form, asked)
    .$if(form.utfall !== null, (query) => query.where("decision.outcome", "=", form.utfall))
    .$if(form.ar === noYear, (query) => query.where("meeting.held_on", "is", null))
    .$if(typeof form.ar === "number", (query) =>
      query
        .where("meeting.held_on", ">=", `${form.ar}-01-01`)
        .where("meeting.held_on", "<=", `${form.ar}-12-31`),
    )
    .innerJoin("items as item", "item.id", "decision.item_id")
    .select([
      "decision.id",
      "decision.slug",
      "decision.outcome",
      "item.id as itemId",
      "item.number as itemNumber",
      "item.title as itemTitle",
      unmasked("items", "title", "item").as("originalItemTitle"),
      "meeting.id as meetingId",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "own.slug as body",
      "body.name as bodyName",
      "decision.text",
      unmasked("decisions", "text", "decision").as("original"),
    ])
    .orderBy("meeting.held_on", (order) => order.desc().nullsLast())
    .orderBy("meeting.id")
    .orderBy("item.position")
    .orderBy("decision.position")
    .limit(decisionsPerPage)
    .offset((form.sida - 1) * decisionsPerPage)
    .execute();
}

/** By year and outcome, whatever year and outcome are asked for: what the chart shows and the total is summed from. */
export function decisionCounts(db: Db, cooperation: string, form: RegisterForm, asked: Understood | null) {
  const year = sql<number | null>`extract(year from meeting.held_on)::int`;
  return matching(db, cooperation, form, asked)
    .select([year.as("year"), "decision.outcome", sql<number>`count(*)::int`.as("count")])
    .groupBy([year, "decision.outcome"])
    .orderBy("year")
    .execute();
}

/** What can be chosen from: the bodies, the years, and the names that documents give the cooperation. */
export async function registerChoices(db: Db, cooperation: string) {
  const rows = await all(db, cooperation)
    .innerJoin("cooperations", "cooperations.id", "decision.cooperation_id")
    .select([
      "body.slug",
      "body.name",
      sql<string>`coalesce(meeting.cooperation_named, cooperations.name)`.as("named"),
      sql<number | null>`extract(year from meeting.held_on)::int`.as("year"),
      sql<number>`count(*)::int`.as("count"),
    ])
    .groupBy(["body.slug", "body.name", "named", "year"])
    .orderBy(sql`body.name collate swedish`)
    .orderBy("year", "desc")
    .execute();
  return {
    bodies: [...new Map(rows.map(({ slug, name }) => [slug, { slug, name }])).values()],
    named: [...new Set(rows.map(({ named }) => named))].toSorted((a, b) => a.localeCompare(b, "sv")),
    years: [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => (b ?? 0) - (a ?? 0)),
    total: rows.reduce((total, { count }) => total + count, 0),
  };
}

function matching(db: Db, cooperation: string, { samverkan, organ }: RegisterForm, asked: Understood | null) {
  return all(db, cooperation)
    .$if(organ === withoutBody, (query) => query.where("meeting.body_id", "is", null))
    .$if(organ !== "" && organ !== withoutBody, (query) => query.where("body.slug", "=", organ))
    .$if(samverkan !== "", (query) =>
      query
        .innerJoin("cooperations", "cooperations.id", "decision.cooperation_id")
        .where(sql`coalesce(meeting.cooperation_named, cooperations.name)`, "=", samverkan),
    )
    .$if(asked !== null, (query) =>
      asked === null
        ? query
        : query.where("decision.id", "in", (found) =>
            found
              .selectFrom("found_entries as entry")
              .where("entry.kind", "=", "decision")
              .where(holds(asked))
              .select("entry.subject_id"),
          ),
    );
}

function all(db: Db, cooperation: string) {
  return db
    .selectFrom("decisions as decision")
    .innerJoin("meetings as meeting", "meeting.id", "decision.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .where("decision.cooperation_id", "=", cooperation);
}
