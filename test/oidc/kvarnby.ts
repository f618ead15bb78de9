// Kvarnby's provider in a process of its own, Genbo before it, and people who go between them.
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { discoveries } from "../../src/features/providers/asking/discovery.ts";
import { providerRoutes } from "../../src/features/providers/index.ts";
import { messages } from "../../src/features/providers/messages.ts";
import { providerPath } from "../../src/features/providers/paths.ts";
import type { Trouble } from "../../src/features/providers/rules.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { knowViewer } from "../../src/platform/web/reading.ts";
import { viewerOf } from "../../src/platform/web/viewer.ts";
import { knowVisit } from "../../src/platform/web/visit.ts";
import { clockAt } from "../signing-in.ts";
import { guest, type Municipality, startMunicipality } from "./municipality.ts";
import { pathOf, visitor } from "./visitor.ts";

export const genbo = "http://localhost";
export const key = "kvarnby";
/** Signs its own in too. */
export const neighbour = "lindby";

const email = "anna.lund@kvarnby.example";
export const anna = { id: "11111111-1111-4111-8111-111111111111", name: "Anna Lund", email };
const people = {
  anna: { email, email_verified: true },
  "anna-2": { email, email_verified: true },
  bo: { email: "bo.ek@kvarnby.example", email_verified: true },
  cilla: { email: "cilla.ask@kvarnby.example" },
  david: {},
};

export const startKvarnby = (clockAhead = 0): Promise<Municipality> =>
  startMunicipality({ key, genbo, people, clockAhead });

type Visitor = ReturnType<typeof visitor>;

export function withKvarnby(db: Db) {
  const clock = clockAt(new Date().toISOString());
  let kvarnby: Municipality;
  let milliseconds = 0;

  beforeAll(async () => {
    kvarnby = await startKvarnby();
  });
  afterAll(() => kvarnby.stop());
  beforeEach(async () => {
    clock.set(new Date().toISOString());
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await db
      .insertInto("accounts")
      .values([anna, { email: "cilla.ask@kvarnby.example", name: "Cilla Ask" }])
      .execute();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await kvarnby.lie("none");
  });

  function appWith({ settings }: Pick<Municipality, "settings">, patienceInSeconds = 10): Hono {
    const providers = [settings, { ...settings, key: neighbour }];
    const discovery = discoveries({ now: () => milliseconds, patienceInSeconds });
    return new Hono()
      .use(knowVisit(clock.now), knowViewer(db, sessionsOf(db, clock.now)))
      .route("/", providerRoutes(db, { providers, originOf: () => genbo, discovery }))
      .get("/jag", (c) => c.text(viewerOf(c).account?.name ?? "ingen"))
      .get("/logga-ut", (c) => c.text("utloggad"));
  }

  const nameOf = async (somebody: Visitor) => (await somebody.get("/jag")).text();

  /** Path and query of Genbo's with the provider's answer. */
  const answerTo = async (somebody: Visitor, person: string | null, till = "/jag", there = guest()) =>
    pathOf(await there.signIn(await somebody.onward(providerPath(key), { till }), person));

  /** What somebody is shown, and whether he is in. */
  async function outcome(response: Response, somebody: Visitor) {
    const [, title] = /<h1>([^<]*)</.exec(await response.text()) ?? [];
    const sessions = await db.selectFrom("sessions").select("id").execute();
    return { status: response.status, title, name: await nameOf(somebody), sessions: sessions.length };
  }

  return {
    clock,
    appWith,
    nameOf,
    municipality: () => kvarnby,
    open: () => visitor(appWith(kvarnby)),
    /** For what Genbo remembers of a provider. */
    passMinutes: (minutes: number) => void (milliseconds += minutes * 60_000),
    endSessions: async () => void (await db.updateTable("sessions").set({ ended_at: clock.now() }).execute()),

    answerTo,
    outcome,
  };
}

export const refused = (status: number, trouble: Trouble) => {
  const { title } = messages.sv.trouble[trouble];
  return { status, title, name: "ingen", sessions: 0 };
};
