// Every page that Genbo has, in every way that somebody could ask for it in a made-up world.
import type { Hono } from "hono";
import type { Cooperation, Meeting, Party, World } from "./things.ts";
import { waysOfConsultations } from "./consultation-addresses.ts";
import { waysOfRounds } from "./round-addresses.ts";
import { waysOfRun } from "./run-addresses.ts";
import { common } from "./naming.ts";

/** An unknown route fails: a page that no one visits here may show what it likes. */
export function addressesOf(app: Hono, world: World): string[] {
  const ways = waysIn(world);
  return routesOf(app, "GET").flatMap((pattern) => {
    const way = ways[pattern];
    if (way === undefined) throw new Error(`the secrecy test does not know the route ${pattern}`);
    return way;
  });
}

/** The patterns of a method. What stands before the routes is none itself. */
export function routesOf(app: Hono, method: "GET" | "POST"): string[] {
  const asked = app.routes.filter((each) => each.method === method && !each.path.includes("*"));
  return [...new Set(asked.map(({ path }) => path))];
}

export type Ways = Record<string, readonly string[]>;

function waysIn(world: World): Ways {
  return {
    ...waysOfAccounts(world),
    ...waysOfPlaces(world),
    ...waysOfMeetings(world),
    ...waysOfRun(world),
    ...waysOfRounds(world),
    ...waysOfConsultations(world),
    ...waysToFind(world),
  };
}

const waysOfAccounts = ({ accounts }: World): Ways => ({
  // Style and scripts, the same for everybody.
  "/statiskt/:name": [],
  "/": ["/", "/?lang=en"],
  "/logga-in": ["/logga-in", "/logga-in?till=/samverkan-0"],
  "/logga-in/lank/:token": [`/logga-in/lank/${"A".repeat(43)}`],
  "/logga-in/nyckel": ["/logga-in/nyckel"],
  "/logga-in/kommun": ["/logga-in/kommun"],
  "/logga-in/kommun/:provider/svar": ["/logga-in/kommun/ingen/svar?state=a&code=b"],
  "/logga-in/kommun/:provider/koppling": ["/logga-in/kommun/ingen/koppling"],
  "/logga-ut": ["/logga-ut"],
  "/demonstration/utkorg": ["/demonstration/utkorg"],
  // A report on an assignment, by the link in a mail.
  "/rapport/:token": [`/rapport/${"A".repeat(43)}`],
  "/konto": ["/konto"],
  "/konto/nycklar": ["/konto/nycklar"],
  "/konto/kalendrar": ["/konto/kalendrar"],
  "/konto/uppdrag": ["/konto/uppdrag"],
  "/installation": ["/installation"],
  "/installation/samverkan": ["/installation/samverkan"],
  "/installation/konton/:id": accounts.map(({ id }) => `/installation/konton/${id}`),
  "/installation/utkorg": ["/installation/utkorg"],
  "/installation/utkorg/:id": accounts.map(({ mail }) => `/installation/utkorg/${mail}`),
});

const years = [0, 1, 2, 3, 4, 7].map((year) => `ar=202${year}`);

function waysOfPlaces({ cooperations, accounts }: World): Ways {
  const everywhere = (...rest: readonly string[]) =>
    cooperations.flatMap(({ slug }) => rest.map((each) => `/${slug}${each}`));
  const parties = (section: string, of: (place: Cooperation) => readonly Party[], ...rest: string[]) =>
    cooperations.flatMap((place) =>
      of(place).flatMap(({ slug }) => rest.map((each) => `/${place.slug}/${section}/${slug}${each}`)),
    );
  const persons = (...rest: string[]) => parties("personer", (place) => place.persons, ...rest);
  return {
    "/:cooperation": everywhere("", ...years.map((year) => `?${year}`)),
    "/:cooperation/konton": everywhere("/konton"),
    "/:cooperation/konton/:id": everywhere(...accounts.map(({ id }) => `/konton/${id}`)),
    "/:cooperation/handelser": cooperations.flatMap((place) =>
      ["", "?format=csv", "?format=json", "?slag=item.seen", ...choicesOfActs(place)].map(
        (choice) => `/${place.slug}/handelser${choice}`,
      ),
    ),
    "/:cooperation/utseende": everywhere("/utseende"),
    "/:cooperation/utseende/logotyp": everywhere("/utseende/logotyp"),
    "/:cooperation/utseende/provblad": everywhere("/utseende/provblad"),
    "/:cooperation/registrator": cooperations.flatMap(({ slug, organisations }) =>
      ["", "&format=csv", "&format=json"].flatMap((format) =>
        organisations.map((each) => `/${slug}/registrator?kommun=${each.slug}${format}`),
      ),
    ),
    "/:cooperation/publicering": everywhere(
      "/publicering",
      "/publicering?fore=2023-01-01",
      ...years.map((year) => `/publicering?${year}`),
    ),
    "/:cooperation/moten": everywhere("/moten", ...years.map((year) => `/moten?${year}`)),
    "/:cooperation/beslut": everywhere("/beslut", `/beslut?q=${common}`, "/beslut?ar=2021"),
    "/:cooperation/uppdrag/:id": cooperations.flatMap(({ slug, meetings }) =>
      meetings.flatMap(({ items }) => items.map(({ assignment }) => `/${slug}/uppdrag/${assignment.id}`)),
    ),
    "/:cooperation/uppdrag": everywhere("/uppdrag", "/uppdrag?lage=kommande"),
    "/:cooperation/personer": everywhere("/personer"),
    "/:cooperation/personer/:slug": persons("", "?sla-ihop"),
    "/:cooperation/personer/:person/uppgifter": persons("/uppgifter", "/uppgifter?format=json"),
    "/:cooperation/organisationer": everywhere("/organisationer"),
    "/:cooperation/organisationer/:slug": parties(
      "organisationer",
      (place) => place.organisations,
      "",
      "?sla-ihop",
    ),
    "/:cooperation/organ": everywhere("/organ"),
    "/:cooperation/organ/:slug": parties("organ", (place) => place.bodies, "", "?sla-ihop"),
    "/:cooperation/motsagelser": everywhere("/motsagelser"),
    "/:cooperation/forslag": everywhere("/forslag"),
    "/:cooperation/inlasning": everywhere("/inlasning"),
    "/:cooperation/inlasning/granskning": everywhere(
      "/inlasning/granskning",
      "/inlasning/granskning?visa=granskade",
    ),
    "/:cooperation/inlasning/granskning/:id": cooperations.flatMap(({ meetings }) =>
      everywhere(...meetings.map(({ document }) => `/inlasning/granskning/${document.id}`)),
    ),
    "/:cooperation/inlasning/granskning/:id/sida": cooperations.flatMap(({ meetings }) =>
      everywhere(...meetings.map(({ document }) => `/inlasning/granskning/${document.id}/sida`)),
    ),
    "/:cooperation/inlasning/granskning/:id/sida/:page": cooperations.flatMap(({ meetings }) =>
      everywhere(...meetings.map(({ document }) => `/inlasning/granskning/${document.id}/sida/1`)),
    ),
    // One's own, and at another cooperation's address.
    "/:cooperation/inlasning/:id": cooperations.flatMap((place) =>
      everywhere(`/inlasning/${place.import.id}`),
    ),
  };
}

/** What is recorded of each meeting, and of an item. */
const choicesOfActs = ({ bodies, meetings }: Cooperation) =>
  meetings.flatMap(({ body, slug, items }) => {
    const at = `?mote=${bodies.find(({ id }) => id === body)?.slug ?? ""}/${slug}`;
    return [at, ...items.map((item) => `${at}&punkt=${item.slug}`), `${at}&format=csv`];
  });

function waysOfMeetings({ cooperations }: World): Ways {
  const all = (rest: (meeting: Meeting) => readonly string[]) =>
    cooperations.flatMap((place) =>
      place.meetings.flatMap((meeting) => rest(meeting).map((each) => meetingAddress(place, meeting) + each)),
    );
  return {
    "/:cooperation/moten/:body/:meeting": all(() => ["", "?ord=beslut-1-1", "?lang=en"]),
    "/:cooperation/moten/:body/:meeting/kalla": all(({ document }) => [`/kalla?fil=${document.sha256}`]),
    "/:cooperation/moten/:body/:meeting/synlighet": all(() => ["/synlighet"]),
    "/:cooperation/moten/:body/:meeting/beslut/:clause": all(({ items }) =>
      items.map(({ decision }) => `/beslut/${decision.slug}`),
    ),
  };
}

export function meetingAddress({ slug, bodies }: Cooperation, meeting: Meeting): string {
  const body = bodies.find(({ id }) => id === meeting.body)?.slug ?? "";
  return `/${slug}/moten/${body}/${meeting.slug}`;
}

/** Words as they are, and words that lack a letter: what is found, and what is suggested. */
function waysToFind({ cooperations }: World): Ways {
  const words = cooperations.flatMap(({ persons, meetings, rounds, consultations }) => [
    ...persons.map(({ word }) => word),
    ...meetings.flatMap(({ word, document, items }) => [
      word,
      document.word,
      ...items.flatMap((item) => [item.word, item.input.word, item.decision.word, item.assignment.word]),
    ]),
    // By what was answered, or what was asked.
    ...rounds.map(({ asked, label }) => asked.flatMap(({ replies }) => replies).at(-1)?.answer ?? label),
    ...consultations.map(({ sender }) => sender),
  ]);
  const narrowed = cooperations.flatMap(({ slug, bodies, persons }) => [
    `&samverkan=${slug}`,
    ...bodies.map(({ word }) => ` organ:${word}`),
    ...persons.map(({ word }) => ` person:${word}`),
  ]);
  return {
    "/sok": [
      `/sok?q=${common}`,
      `/sok?q=${common}&sida=2`,
      `/sok?q=${common}&typ=round`,
      `/sok?q=${common} år:2021`,
      ...narrowed.map((each) => `/sok?q=${common}${each}`),
      ...words.map((word) => `/sok?q=${word}`),
      ...cooperations.flatMap((place) => place.meetings.map(({ word }) => `/sok?q=${word.slice(0, -2)}`)),
    ],
  };
}
