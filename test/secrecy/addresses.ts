// Every page that Genbo has, in every way that somebody could ask for it in a made-up world.
import type { Hono } from "hono";
import type { Db } from "../../src/platform/db/schema.ts";
import type { World } from "./things.ts";
import { common } from "./world.ts";

/** An unknown route fails: a page that no one visits here may show what it likes. */
export async function addressesOf(app: Hono, db: Db, world: World): Promise<string[]> {
  const asked = app.routes.filter(({ method, path }) => method === "GET" && !path.includes("*"));
  const patterns = [...new Set(asked.map(({ path }) => path))];
  const ways = await waysIn(db, world);
  return patterns.flatMap((pattern) => {
    const way = ways[pattern];
    if (way === undefined) throw new Error(`the secrecy test does not know the route ${pattern}`);
    return way;
  });
}

async function waysIn(db: Db, world: World): Promise<Record<string, readonly string[]>> {
  const imports = await db.selectFrom("imports").select(["id", "cooperation_id"]).execute();
  const mails = await db.selectFrom("mails").select("id").execute();
  const everywhere = (path: (slug: string) => readonly string[]) =>
    world.cooperations.flatMap(({ slug }) => path(`/${slug}`));
  const ofMeetings = (
    rest: (meeting: World["cooperations"][number]["meetings"][number]) => readonly string[],
  ) =>
    world.cooperations.flatMap(({ slug, bodies, meetings }) =>
      meetings.flatMap((meeting) => {
        const body = bodies.find(({ id }) => id === meeting.body)?.slug ?? "";
        return rest(meeting).map((each) => `/${slug}/moten/${body}/${meeting.slug}${each}`);
      }),
    );
  const parties = (kind: "person" | "body" | "organisation", section: string) =>
    world.cooperations.flatMap(({ slug, persons, bodies, organisations }) =>
      ({ person: persons, body: bodies, organisation: organisations })[kind].flatMap((party) => [
        `/${slug}/${section}/${party.slug}`,
        `/${slug}/${section}/${party.slug}?sla-ihop`,
      ]),
    );
  const words = world.cooperations.flatMap(({ persons, meetings }) => [
    ...persons.map(({ word }) => word),
    ...meetings.flatMap(({ word, document, items }) => [
      word,
      document.word,
      ...items.flatMap((item) => [item.word, item.input.word, item.decision.word, item.assignment.word]),
    ]),
  ]);
  return {
    // Style and scripts, the same for everybody.
    "/statiskt/:name": [],
    "/logga-in": ["/logga-in", "/logga-in?till=/samverkan-0"],
    "/logga-in/lank/:token": [`/logga-in/lank/${"A".repeat(43)}`],
    "/logga-in/nyckel": ["/logga-in/nyckel"],
    "/konto": ["/konto"],
    "/konto/nycklar": ["/konto/nycklar"],
    "/logga-ut": ["/logga-ut"],
    "/installation": ["/installation"],
    "/installation/utkorg": ["/installation/utkorg"],
    "/installation/utkorg/:id": mails.map(({ id }) => `/installation/utkorg/${id}`),
    "/logga-in/kommun": ["/logga-in/kommun"],
    "/logga-in/kommun/:provider/svar": ["/logga-in/kommun/ingen/svar?state=a&code=b"],
    "/:cooperation/konton": everywhere((at) => [`${at}/konton`]),
    "/:cooperation/handelser": everywhere((at) => [`${at}/handelser`, `${at}/handelser?format=csv`]),
    "/:cooperation/publicering": everywhere((at) => [`${at}/publicering`]),
    "/:cooperation/personer/:person/uppgifter": world.cooperations.flatMap(({ slug, persons }) =>
      persons.flatMap((person) => [
        `/${slug}/personer/${person.slug}/uppgifter`,
        `/${slug}/personer/${person.slug}/uppgifter?format=json`,
      ]),
    ),
    "/": ["/", "/?lang=en"],
    "/:cooperation": everywhere((at) => [at, ...[0, 1, 2, 3, 4].map((year) => `${at}?ar=202${year}`)]),
    "/:cooperation/moten": everywhere((at) => [0, 1, 2, 3, 4].map((year) => `${at}/moten?ar=202${year}`)),
    "/:cooperation/moten/:body/:meeting": ofMeetings(() => ["", "?ord=beslut-1-1", "?lang=en"]),
    "/:cooperation/moten/:body/:meeting/kalla": ofMeetings(({ document }) => [
      `/kalla?fil=${document.sha256}`,
    ]),
    "/:cooperation/moten/:body/:meeting/synlighet": ofMeetings(() => ["/synlighet"]),
    "/:cooperation/moten/:body/:meeting/beslut/:clause": ofMeetings(({ items }) =>
      items.map(({ decision }) => `/beslut/${decision.slug}`),
    ),
    "/:cooperation/beslut": everywhere((at) => [
      `${at}/beslut`,
      `${at}/beslut?q=${common}`,
      `${at}/beslut?ar=2021`,
    ]),
    "/:cooperation/uppdrag": everywhere((at) => [`${at}/uppdrag`, `${at}/uppdrag?lage=coming`]),
    "/:cooperation/personer": everywhere((at) => [`${at}/personer`]),
    "/:cooperation/personer/:slug": parties("person", "personer"),
    "/:cooperation/organisationer": everywhere((at) => [`${at}/organisationer`]),
    "/:cooperation/organisationer/:slug": parties("organisation", "organisationer"),
    "/:cooperation/organ": everywhere((at) => [`${at}/organ`]),
    "/:cooperation/organ/:slug": parties("body", "organ"),
    "/:cooperation/motsagelser": everywhere((at) => [`${at}/motsagelser`]),
    "/:cooperation/forslag": everywhere((at) => [`${at}/forslag`]),
    "/:cooperation/inlasning": everywhere((at) => [`${at}/inlasning`]),
    "/:cooperation/inlasning/:id": everywhere((at) => imports.map(({ id }) => `${at}/inlasning/${id}`)),
    "/sok": [`/sok?q=${common}`, `/sok?q=${common}&sida=2`, ...words.map((word) => `/sok?q=${word}`)],
  };
}
