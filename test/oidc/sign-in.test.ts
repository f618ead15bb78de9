// Sign-in against a real provider in a process of its own.
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { discoveries } from "../../src/features/providers/asking/discovery.ts";
import { providerRoutes } from "../../src/features/providers/index.ts";
import { messages } from "../../src/features/providers/messages.ts";
import { providerAnswerPath, providerPath, providersPath } from "../../src/features/providers/paths.ts";
import type { Trouble } from "../../src/features/providers/rules.ts";
import { knowViewer } from "../../src/platform/web/reading.ts";
import { viewerOf } from "../../src/platform/web/viewer.ts";
import { knowVisit } from "../../src/platform/web/visit.ts";
import { freshDb } from "../db.ts";
import { guest, type Municipality, startMunicipality } from "./municipality.ts";
import { pathOf, visitor } from "./visitor.ts";

const { db } = freshDb();
const genbo = "http://localhost";
const key = "kvarnby";
const anna = { email: "anna.lund@kvarnby.example", email_verified: true };
const people = {
  anna,
  "anna-2": anna,
  bo: { email: "bo.ek@kvarnby.example", email_verified: true },
  cilla: { email: "cilla.ask@kvarnby.example" },
  david: {},
};

let kvarnby: Municipality;
let moment = new Date();
let app: Hono;
let monotonic = 0;

beforeAll(async () => {
  kvarnby = await startMunicipality({ key, genbo, people });
});
afterAll(() => kvarnby.stop());

beforeEach(async () => {
  moment = new Date();
  monotonic = 0;
  app = appWith(kvarnby);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await db
    .insertInto("accounts")
    .values([
      { id: annaId, email: anna.email, name: "Anna Lund" },
      { email: "cilla.ask@kvarnby.example", name: "Cilla Ask" },
    ])
    .execute();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await kvarnby.lie("none");
});

const annaId = "11111111-1111-4111-8111-111111111111";

function appWith({ settings }: Pick<Municipality, "settings">, patienceInSeconds = 10): Hono {
  const discovery = discoveries({ now: () => monotonic, patienceInSeconds });
  return new Hono()
    .use(
      knowVisit(() => moment),
      knowViewer(
        db,
        sessionsOf(db, () => moment),
      ),
    )
    .route("/", providerRoutes(db, { providers: [settings], originOf: () => genbo, discovery }))
    .get("/jag", (c) => c.text(viewerOf(c).account?.name ?? "ingen"))
    .get("/logga-ut", (c) => c.text("utloggad"));
}

type Visitor = ReturnType<typeof visitor>;

/** Path and query of Genbo's with the provider's answer. */
const answerTo = async (somebody: Visitor, person: string | null, till = "/jag", there = guest()) =>
  pathOf(await there.signIn(await somebody.onward(providerPath(key), { till }), person));

const nameOf = async (somebody: Visitor) => (await somebody.get("/jag")).text();

/** What somebody is shown, and whether he is in. */
async function outcome(response: Response, somebody: Visitor) {
  const [, title] = /<h1>([^<]*)</.exec(await response.text()) ?? [];
  const sessions = await db.selectFrom("sessions").select("id").execute();
  return { status: response.status, title, name: await nameOf(somebody), sessions: sessions.length };
}

const refused = (status: number, trouble: Trouble) => {
  const { title } = messages.sv.trouble[trouble];
  return { status, title, name: "ingen", sessions: 0 };
};

test("who is invited comes in by the municipality's sign-in, to the page he asked for", async () => {
  const somebody = visitor(app);
  const answer = await somebody.get(await answerTo(somebody, "anna"));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/jag"]);
  expect(await nameOf(somebody)).toBe("Anna Lund");
  expect(await db.selectFrom("sessions").select(["account_id", "means"]).execute()).toEqual([
    { account_id: annaId, means: "provider" },
  ]);
  expect(await db.selectFrom("acts").select(["kind", "account_id"]).execute()).toEqual([
    { kind: "provider.joined", account_id: annaId },
  ]);
});

test("the second time he is known by the provider's own name for him, whatever his address is by then", async () => {
  const first = visitor(app);
  await first.get(await answerTo(first, "anna"));
  await db
    .updateTable("accounts")
    .set({ email: "anna.berg@kvarnby.example" })
    .where("id", "=", annaId)
    .execute();
  const second = visitor(app);
  await second.get(await answerTo(second, "anna"));
  expect(await nameOf(second)).toBe("Anna Lund");
  expect(await db.selectFrom("acts").select("kind").execute()).toHaveLength(1);
});

test("a page elsewhere is not gone on to", async () => {
  const somebody = visitor(app);
  const answer = await somebody.get(await answerTo(somebody, "anna", "https://annan.example/"));
  expect(answer.headers.get("location")).toBe("/");
});

test("signed out of Genbo, he is signed out of the provider too", async () => {
  const [somebody, there] = [visitor(app), guest()];
  await somebody.get(await answerTo(somebody, "anna", "/jag", there));
  expect(await (await somebody.get("/logga-ut")).text()).toBe("utloggad");
  // The provider knows him still, and asks nothing.
  await somebody.get(await answerTo(somebody, null, "/jag", there));
  expect(await nameOf(somebody)).toBe("Anna Lund");

  await db.updateTable("sessions").set({ ended_at: moment }).execute();
  expect(await there.signOut(await somebody.onward("/logga-ut"))).toBe(`${genbo}/logga-ut`);
  expect(await (await somebody.get("/logga-ut")).text()).toBe("utloggad");
  const answer = await somebody.get(await answerTo(somebody, null, "/jag", there));
  expect(await answer.text()).toContain(messages.sv.trouble.declined.title);
});

test("a provider that is gone does not keep him from signing out of Genbo", async () => {
  const gone = await startMunicipality({ key, genbo, people });
  const somebody = visitor(appWith(gone));
  await somebody.get(await answerTo(somebody, "anna"));
  await db.updateTable("sessions").set({ ended_at: moment }).execute();
  await gone.stop();
  monotonic += 6 * 60_000;
  expect(await (await somebody.get("/logga-ut")).text()).toBe("utloggad");
});

describe("nobody comes in", () => {
  test.for([
    ["bo", "no-account"],
    ["cilla", "email-unverified"],
    ["david", "no-email"],
    [null, "declined"],
  ] as const)("as %s: %s", async ([person, trouble]) => {
    const somebody = visitor(app);
    expect(await outcome(await somebody.get(await answerTo(somebody, person)), somebody)).toEqual(
      refused(403, trouble),
    );
    expect(await db.selectFrom("provider_accounts").selectAll().execute()).toEqual([]);
  });

  test("to a closed account", async () => {
    await db.updateTable("accounts").set({ closed_at: moment }).execute();
    const somebody = visitor(app);
    expect(await outcome(await somebody.get(await answerTo(somebody, "anna")), somebody)).toEqual(
      refused(403, "account-closed"),
    );
  });

  test("whose address the provider may not speak for", async () => {
    const settings = { ...kvarnby.settings, domains: ["lindby.example"] };
    const somebody = visitor(appWith({ settings }));
    expect(await outcome(await somebody.get(await answerTo(somebody, "anna")), somebody)).toEqual(
      refused(403, "email-of-others"),
    );
  });

  test("who has got the address of somebody before him", async () => {
    const first = visitor(app);
    await first.get(await answerTo(first, "anna"));
    await db.deleteFrom("sessions").execute();
    const successor = visitor(app);
    const answer = await successor.get(await answerTo(successor, "anna-2"));
    expect(await outcome(answer, successor)).toEqual(refused(403, "account-of-another"));
  });
});

describe("an answer counts only where it was asked for", () => {
  test("once", async () => {
    const somebody = visitor(app);
    const answer = await answerTo(somebody, "anna");
    await somebody.get(answer);
    await db.deleteFrom("sessions").execute();
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test("in the browser that went", async () => {
    const answer = await answerTo(visitor(app), "anna");
    const another = visitor(app);
    await another.onward(providerPath(key), {});
    expect(await outcome(await another.get(answer), another)).toEqual(refused(400, "not-begun-here"));
  });

  test("within ten minutes", async () => {
    const somebody = visitor(app);
    const answer = await answerTo(somebody, "anna");
    moment = new Date(moment.getTime() + 10 * 60_000);
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test("not when the clock has been set back", async () => {
    const somebody = visitor(app);
    const answer = await answerTo(somebody, "anna");
    moment = new Date(moment.getTime() - 60 * 60_000);
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test.each(["", "?state=", "?state=pahittad&code=x", "?code=x", "?error=access_denied"])(
    "not made up: %s",
    async (query) => {
      const somebody = visitor(app);
      await somebody.onward(providerPath(key), {});
      const answer = await somebody.get(providerAnswerPath(key) + query);
      expect(await outcome(answer, somebody)).toEqual(refused(400, "not-begun-here"));
    },
  );

  test("not with a code that somebody else was given", async () => {
    const [mine, theirs] = [visitor(app), visitor(app)];
    const answer = new URLSearchParams((await answerTo(mine, "anna")).split("?")[1]);
    const other = new URLSearchParams((await answerTo(theirs, "anna")).split("?")[1]);
    answer.set("code", other.get("code") ?? "");
    expect(await outcome(await mine.get(`${providerAnswerPath(key)}?${answer}`), mine)).toEqual(
      refused(502, "untrusted"),
    );
  });

  test("not from another issuer than the one he went to", async () => {
    const somebody = visitor(app);
    const answer = new URLSearchParams((await answerTo(somebody, "anna")).split("?")[1]);
    answer.set("iss", "https://annan.example");
    expect(await outcome(await somebody.get(`${providerAnswerPath(key)}?${answer}`), somebody)).toEqual(
      refused(502, "untrusted"),
    );
  });
});

describe("a provider that lies is not believed", () => {
  test.each(["signature", "audience", "nonce"] as const)("of the %s", async (lie) => {
    const somebody = visitor(app);
    const answer = await answerTo(somebody, "anna");
    await kvarnby.lie(lie);
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(502, "untrusted"));
  });

  test("of who it is", async () => {
    await kvarnby.lie("issuer");
    const somebody = visitor(app);
    expect(await outcome(await somebody.post(providerPath(key)), somebody)).toEqual(
      refused(502, "untrusted"),
    );
  });
});

describe("a provider's clock", () => {
  async function signedInAt(clockAhead: number) {
    const skewed = await startMunicipality({ key, genbo, people, clockAhead });
    const somebody = visitor(appWith(skewed));
    const answer = await somebody.get(await answerTo(somebody, "anna"));
    await skewed.stop();
    return outcome(answer, somebody);
  }

  test.each([-50, 50])("may be %i seconds ahead", async (clockAhead) => {
    expect(await signedInAt(clockAhead)).toMatchObject({ status: 303, name: "Anna Lund" });
  });

  test.each([-4000, 120])("may not be %i seconds ahead", async (clockAhead) => {
    expect(await signedInAt(clockAhead)).toEqual(refused(502, "clock"));
  });
});

describe("a provider that does not answer", () => {
  test("when somebody sets out, and when he comes back", async () => {
    const gone = await startMunicipality({ key, genbo, people });
    const withGone = appWith(gone);
    const somebody = visitor(withGone);
    const answer = await answerTo(somebody, "anna");
    await gone.stop();
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(502, "unavailable"));
    monotonic += 6 * 60_000;
    expect(await outcome(await somebody.post(providerPath(key)), somebody)).toEqual(
      refused(502, "unavailable"),
    );
  });

  test("in time", async () => {
    const somebody = visitor(appWith(kvarnby, 1));
    const answer = await answerTo(somebody, "anna");
    await kvarnby.lie("slow");
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(502, "unavailable"));
  });
});

test("what a provider tells of itself is asked for again after some minutes, and at once when it failed", async () => {
  const somebody = visitor(app);
  await somebody.onward(providerPath(key), {});
  await kvarnby.lie("issuer");
  expect((await somebody.post(providerPath(key))).status).toBe(200);
  monotonic += 5 * 60_000;
  expect((await somebody.post(providerPath(key))).status).toBe(502);
  await kvarnby.lie("none");
  expect((await somebody.post(providerPath(key))).status).toBe(200);
});

test("only municipalities that are set have an address", async () => {
  const somebody = visitor(app);
  expect((await somebody.post(providerPath("lindby"))).status).toBe(404);
  expect((await somebody.get(providerAnswerPath("lindby"))).status).toBe(404);
  expect(await (await somebody.get(providersPath)).text()).toContain("Logga in med Kvarnby kommun");
});
