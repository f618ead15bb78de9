import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import { daysLater } from "../../../lib/days.ts";
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { assignmentsOf } from "../../assignments/index.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { feedForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { FeedsPage } from "../pages/feeds-page.tsx";
import { feedEndedPath, feedPath, ownFeedsPath, publicBodyFeedPath, publicFeedPath } from "../paths.ts";
import { feedText } from "./calendar.ts";
import { endFeed, makeFeed } from "./commands.ts";
import {
  bodiesOf,
  bodiesSeen,
  cooperationsNamed,
  type Feed,
  feedAt,
  feedMeetings,
  feedsOf,
  feedTasks,
  placeNamed,
  type Which,
} from "./queries.ts";
import { reachesBack } from "./rules.ts";

export function feedRoutes(db: Db, originOf: (c: Context) => string) {
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(feedPath(":token"), async (c) => {
      const { today } = visitOf(c);
      const feed = await feedAt(db, c.req.param("token").replace(/\.ics$/, ""), today);
      if (feed === undefined) return c.text(messages.sv.feeds.gone, 410);
      const which = await whichOf(db, feed, today);
      const reader = await readAs(db, feed.access);
      try {
        const since = daysLater(today, -reachesBack);
        const meetings = await feedMeetings(reader.db, which, since);
        const ids = feed.kind === "own" ? await assignmentsOf(db, feed.accountId, "mina", today) : [];
        const tasks = await feedTasks(reader.db, ids, since);
        const name = (await placeNamed(reader.db, feed)) ?? messages.sv.feeds.ownName;
        return calendar(
          c,
          feedText({
            name,
            meetings,
            tasks,
            origin: originOf(c),
            cooperations: feed.access.cooperations,
            today,
          }),
        );
      } finally {
        await reader.end();
      }
    })
    .get(publicFeedPath(":cooperation"), async (c) => {
      const cooperation = await cooperationBySlug(await reading(c), c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      return publicCalendar(c, cooperation.name, { cooperationId: cooperation.id });
    })
    .get(publicBodyFeedPath(":cooperation", ":body"), async (c) => {
      const reader = await reading(c);
      const cooperation = await cooperationBySlug(reader, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const body = await reader
        .selectFrom("parties")
        .select(["name", "current_id as id"])
        .where("cooperation_id", "=", cooperation.id)
        .where("kind", "=", "body")
        .where("slug", "=", c.req.param("body"))
        .executeTakeFirst();
      return body === undefined ? c.notFound() : publicCalendar(c, body.name, { bodies: [body.id] });
    })
    .get(ownFeedsPath, signedIn, (c) => ownFeeds(c))
    .post(ownFeedsPath, ...own, async (c) => {
      const { account } = viewerOf(c);
      const chosen = feedForm.parse(await c.req.parseBody());
      const place =
        account === null ? undefined : (await choicesOf(c)).find(({ value }) => value === chosen.av);
      if (account === null || place === undefined) return ownFeeds(c, { refused: true });
      const { kind, cooperationId, bodyId } = place;
      const token = await makeFeed(db, { accountId: account.id, kind, cooperationId, bodyId });
      return ownFeeds(c, { address: `${originOf(c)}${feedPath(`${token}.ics`)}` });
    })
    .post(feedEndedPath(":id"), ...own, async (c) => {
      const { account } = viewerOf(c);
      const id = c.req.param("id");
      if (account === null || !isId(id)) return c.notFound();
      const isEnded = await endFeed(db, account.id, id, momentOf(c));
      return isEnded ? c.redirect(ownFeedsPath, 303) : c.notFound();
    });

  /** As anybody would read it: whoever is signed in sees no more here. */
  async function publicCalendar(c: Context, name: string, which: Which) {
    const { today } = visitOf(c);
    const reader = await readAs(db, { audiences: [1], cooperations: [], offices: [] });
    try {
      const meetings = await feedMeetings(reader.db, which, daysLater(today, -reachesBack));
      return calendar(
        c,
        feedText({ name, meetings, tasks: [], origin: originOf(c), cooperations: [], today }),
      );
    } finally {
      await reader.end();
    }
  }

  /** What one can make a calendar of. */
  async function choicesOf(c: Context) {
    const { access } = viewerOf(c);
    const { language } = visitOf(c);
    const words = messages[language].feeds;
    const cooperations = await cooperationsNamed(db, access.cooperations);
    const bodies = await bodiesSeen(await reading(c), access.cooperations);
    return [
      { value: "own", text: words.own, kind: "own" as const, cooperationId: null, bodyId: null },
      ...bodies.map(({ id, name, cooperationId }) => ({
        value: id,
        text: name,
        kind: "body" as const,
        cooperationId,
        bodyId: id,
      })),
      ...cooperations.map(({ id, name }) => ({
        value: id,
        text: words.all(name),
        kind: "cooperation" as const,
        cooperationId: id,
        bodyId: null,
      })),
    ];
  }

  async function ownFeeds(c: Context, outcome: { address?: string; refused?: true } = {}) {
    const { account } = viewerOf(c);
    if (account === null) return c.notFound();
    const feeds = await feedsOf(db, account.id);
    const page = { visit: visitOf(c), feeds, choices: await choicesOf(c), ...outcome };
    return c.html(<FeedsPage {...page} />, outcome.refused === true ? 400 : 200);
  }
}

async function whichOf(db: Db, feed: Feed, today: string): Promise<Which> {
  if (feed.kind === "cooperation" && feed.cooperationId !== null)
    return { cooperationId: feed.cooperationId };
  if (feed.kind === "body" && feed.bodyId !== null) return { bodies: [feed.bodyId] };
  return { bodies: (await bodiesOf(db, feed.accountId, today)).map(({ id }) => id) };
}

const calendar = (c: Context, text: string) =>
  c.body(text, 200, {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="genbo.ics"',
  });
