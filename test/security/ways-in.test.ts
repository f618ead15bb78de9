// The ways in are those that docs/security/sign-in.md tells, and there is no other.
import { globSync, readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, loadAccounts, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { demonstrationPath } from "../../src/features/demonstration/paths.ts";
import { freshDb } from "../db.ts";
import { newBrowser, signIn } from "../signing-in.ts";

const { db } = freshDb();
const now = () => new Date("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, now), now, providers: [] });

beforeEach(() => loadAccounts(db));

/** By each of these, and nothing else, somebody is let in, once he has proved who he is. */
const waysIn = [
  "POST /logga-in/lank/:token",
  "POST /logga-in/nyckel",
  "GET /logga-in/kommun/:provider/svar",
  "POST /logga-in/demonstration/:account",
];

const routes = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

test("the ways in are routes of Genbo's", () => expect(routes).toEqual(expect.arrayContaining(waysIn)));

test("only their code opens a session", () => {
  const opening = globSync("src/**/*.{ts,tsx}", { cwd: process.cwd() })
    .filter(
      (file) =>
        !file.includes(".test.") &&
        /\bopenSession\(db|\binsertInto\("sessions"\)/.test(readFileSync(file, "utf8")),
    )
    .toSorted();
  expect(opening).toEqual([
    "src/features/accounts/links/routes.tsx",
    "src/features/accounts/sessions/commands.ts",
    "src/features/accounts/sessions/cookie.ts",
    "src/features/demonstration/routes.tsx",
    "src/features/passkeys/signing-in/routes.tsx",
    "src/features/providers/routes.tsx",
  ]);
});

/** What somebody might send who knows everything of an account but its secrets. */
const known: Record<string, string> = {
  epost: director.email,
  namn: director.name,
  avsandare: director.id,
  konto: director.id,
  till: "/konto",
  svar: "{}",
};

const addressOf = (pattern: string): string =>
  pattern.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    name === "cooperation" ? sjoriket.slug : name === "token" ? "A".repeat(43) : director.id,
  );

test.for(routes)("%s lets nobody in who proves nothing", async (route) => {
  const [method = "", pattern = ""] = route.split(" ");
  const body = method === "POST" ? new URLSearchParams(known) : null;
  const query = method === "GET" ? `?${new URLSearchParams(known)}` : "";
  const response = await app.request(addressOf(pattern) + query, { method, body });
  expect(response.headers.getSetCookie().join()).not.toContain("genbo-session=");
  expect(await db.selectFrom("sessions").select("id").execute()).toEqual([]);
});

test("where there is no demonstration nobody is offered its ready sign-ins, and nobody let in by them", async () => {
  const visitor = newBrowser(app);
  expect(await visitor.get("/logga-in")).not.toContain("/logga-in/demonstration/");
  for (const { id } of await db.selectFrom("accounts").select("id").execute()) {
    expect((await visitor.post(demonstrationPath(id))).status).toBe(404);
  }
  expect(await db.selectFrom("sessions").select("id").execute()).toEqual([]);
});

test("where there is one, its people alone are let in so, and none of them can run the installation", async () => {
  const demonstrated = { email: "direktor@demonstration.invalid", name: "Påhittad", is_demonstration: true };
  const { id } = await db
    .insertInto("accounts")
    .values(demonstrated)
    .returning("id")
    .executeTakeFirstOrThrow();
  const visitor = newBrowser(app);
  expect((await visitor.post(demonstrationPath(director.id))).status).toBe(404);
  expect((await visitor.post(demonstrationPath(id), { till: "/konto" })).to).toBe("/konto");
  expect(await visitor.get("/konto")).toContain("demonstrationen");
  await expect(
    db.updateTable("accounts").set({ administrator_since: now() }).where("id", "=", id).execute(),
  ).rejects.toThrow(/check constraint/);
});

test("nobody invites one of the demonstration's people into a cooperation of his own", async () => {
  await db
    .insertInto("accounts")
    .values({ email: "direktor@demonstration.invalid", name: "Påhittad", is_demonstration: true })
    .execute();
  const visitor = newBrowser(app);
  await signIn(db, visitor, secretary.email);
  const invited = { avsandare: secretary.id, namn: "Påhittad", epost: "direktor@demonstration.invalid" };
  await visitor.post(`/${sjoriket.slug}/konton`, { ...invited, person: "ingen", uppgift: "reader" });
  const demonstrated = db.selectFrom("accounts").select("id").where("is_demonstration", "=", true);
  expect(
    await db.selectFrom("account_roles").select("role").where("account_id", "in", demonstrated).execute(),
  ).toEqual([]);
});
