// Who comes in by a municipality's own sign-in, and who does not.
import { describe, expect, test } from "vitest";
import { messages } from "../../src/features/providers/messages.ts";
import { providerAnswerPath, providerPath, providersPath } from "../../src/features/providers/paths.ts";
import { freshDb } from "../db.ts";
import { anna, genbo, refused, startKvarnby, withKvarnby } from "./kvarnby.ts";
import { guest } from "./municipality.ts";
import { visitor } from "./visitor.ts";

const { db } = freshDb();
const { clock, appWith, nameOf, municipality, open, passMinutes, endSessions, answerTo, outcome } =
  withKvarnby(db);

test("who is invited comes in by the municipality's sign-in, to the page he asked for", async () => {
  const somebody = open();
  const answer = await somebody.get(await answerTo(somebody, "anna"));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/jag"]);
  expect(await nameOf(somebody)).toBe("Anna Lund");
  expect(await db.selectFrom("sessions").select(["account_id", "means"]).execute()).toEqual([
    { account_id: anna.id, means: "provider" },
  ]);
  expect(await db.selectFrom("acts").select(["kind", "account_id"]).execute()).toEqual([
    { kind: "provider.joined", account_id: anna.id },
  ]);
});

test("the second time he is known by the provider's own name for him, whatever his address is by then", async () => {
  const first = open();
  await first.get(await answerTo(first, "anna"));
  await db
    .updateTable("accounts")
    .set({ email: "anna.berg@kvarnby.example" })
    .where("id", "=", anna.id)
    .execute();
  const second = open();
  await second.get(await answerTo(second, "anna"));
  expect(await nameOf(second)).toBe("Anna Lund");
  expect(await db.selectFrom("acts").select("kind").execute()).toHaveLength(1);
});

test("a page elsewhere is not gone on to", async () => {
  const somebody = open();
  const answer = await somebody.get(await answerTo(somebody, "anna", "https://annan.example/"));
  expect(answer.headers.get("location")).toBe("/");
});

test("signed out of Genbo, he is signed out of the provider too", async () => {
  const [somebody, there] = [open(), guest()];
  await somebody.get(await answerTo(somebody, "anna", "/jag", there));
  expect(await (await somebody.get("/logga-ut")).text()).toBe("utloggad");
  // The provider knows him still, and asks nothing.
  await somebody.get(await answerTo(somebody, null, "/jag", there));
  expect(await nameOf(somebody)).toBe("Anna Lund");

  await endSessions();
  expect(await there.signOut(await somebody.onward("/logga-ut"))).toBe(`${genbo}/logga-ut`);
  expect(await (await somebody.get("/logga-ut")).text()).toBe("utloggad");
  const answer = await somebody.get(await answerTo(somebody, null, "/jag", there));
  expect(await answer.text()).toContain(messages.sv.trouble.declined.title);
});

test("a provider that is gone does not keep him from signing out of Genbo", async () => {
  const gone = await startKvarnby();
  const somebody = visitor(appWith(gone));
  await somebody.get(await answerTo(somebody, "anna"));
  await endSessions();
  await gone.stop();
  passMinutes(6);
  expect(await (await somebody.get("/logga-ut")).text()).toBe("utloggad");
});

describe("nobody comes in", () => {
  test.for([
    ["bo", "no-account"],
    ["david", "no-email"],
    [null, "declined"],
  ] as const)("as %s: %s", async ([person, trouble]) => {
    const somebody = open();
    expect(await outcome(await somebody.get(await answerTo(somebody, person)), somebody)).toEqual(
      refused(403, trouble),
    );
    expect(await db.selectFrom("provider_accounts").selectAll().execute()).toEqual([]);
  });

  test("to a closed account", async () => {
    await db.updateTable("accounts").set({ closed_at: clock.now() }).execute();
    const somebody = open();
    expect(await outcome(await somebody.get(await answerTo(somebody, "anna")), somebody)).toEqual(
      refused(403, "account-closed"),
    );
  });

  test("whose address the provider may not speak for", async () => {
    const settings = { ...municipality().settings, domains: ["lindby.example"] };
    const somebody = visitor(appWith({ settings }));
    expect(await outcome(await somebody.get(await answerTo(somebody, "anna")), somebody)).toEqual(
      refused(403, "email-of-others"),
    );
  });

  test("who has got the address of somebody before him", async () => {
    const first = open();
    await first.get(await answerTo(first, "anna"));
    await db.deleteFrom("sessions").execute();
    const successor = open();
    const answer = await successor.get(await answerTo(successor, "anna-2"));
    expect(await outcome(answer, successor)).toEqual(refused(403, "account-of-another"));
  });
});

test("only municipalities that are set have an address", async () => {
  const somebody = open();
  expect((await somebody.post(providerPath("skogby"))).status).toBe(404);
  expect((await somebody.get(providerAnswerPath("skogby"))).status).toBe(404);
  expect(await (await somebody.get(providersPath)).text()).toContain("Logga in med Kvarnby kommun");
});
