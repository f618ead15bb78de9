// What every answer keeps to, whatever is asked and whoever asks: the routes are those that the app has.
import { request } from "node:http";
import { once } from "node:events";
import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import {
  cooperation,
  directorsGroup,
  loadRegister,
  orjan,
  september,
} from "../../src/features/decisions/fixtures.ts";
import { accessToAll } from "../../src/platform/db/reading.ts";
import { assetPath } from "../../src/platform/web/assets.ts";
import { listen } from "../../src/platform/web/listen.ts";
import type { Viewer } from "../../src/platform/web/viewer.ts";
import { admitAll } from "../app.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const account = "00000000-0000-4000-8000-0000000000c1";
let viewer: Viewer;
const app = createApp(db, { sessions: async () => viewer });
const nobody: Viewer = { account: null, access: { audiences: [1], cooperations: [], offices: [] } };

beforeEach(async () => {
  await loadRegister(db);
  await db.updateTable("meetings").set({ state: "minuting" }).where("id", "=", september.id).execute();
  await admitAll(db);
  const who = { id: account, name: "Maj Ek", email: "maj@exempel.invalid" };
  await db.insertInto("accounts").values(who).execute();
  const signedIn = { ...who, isAdministrator: true, sessionId: account, provedAt: new Date() };
  viewer = { account: signedIn, access: await accessToAll(db) };
});

const parts: Record<string, string> = {
  ":cooperation": cooperation.slug,
  ":body": directorsGroup.slug,
  ":meeting": september.slug,
  ":clause": "3a-1",
  ":person": orjan.slug,
  ":name": assetPath("style.css").split("/").at(-1) ?? "",
  ":id": account,
  ":token": "A".repeat(43),
};

const addressOf = (pattern: string): string =>
  pattern
    .split("/")
    .map((part) =>
      part === ":slug" ? slugIn(pattern) : part.startsWith(":") ? (parts[part] ?? "borta") : part,
    )
    .join("/");

const slugIn = (pattern: string): string =>
  pattern.includes("organisationer")
    ? "kvarnby"
    : pattern.includes("organ")
      ? directorsGroup.slug
      : orjan.slug;

const routes = app.routes.filter(({ method, path }) => method !== "ALL" && !path.includes("*"));
const patterns = (method: string): string[] => [
  ...new Set(routes.filter((route) => route.method === method).map(({ path }) => path)),
];

/** Pages that lead elsewhere, and what is there only for others, or when something has been done before. */
const elsewhere =
  /\/logga-ut$|:id|:token|:notice|:copy|:number|:plan$|\/logotyp$|\/tolkning$|\/utdrag\/:item$|\/protokollsutdrag\.pdf$|\/logga-in\/|\/kalla$|\/registrator$|\/direkt$|^\/demonstration\//;

const policy = [
  "base-uri 'none'",
  "connect-src 'self'",
  "default-src 'none'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
];

const wanted = {
  policy,
  sniffing: "nosniff",
  referrer: "same-origin",
  frames: "DENY",
  opener: "same-origin",
  resource: "same-origin",
  otherOrigins: null,
  maker: null,
  saysItsCharset: true,
};

function protectionOf({ headers }: Response): Record<keyof typeof wanted, unknown> {
  const type = headers.get("content-type")?.toLowerCase() ?? "";
  return {
    policy: headers.get("content-security-policy")?.split("; ").toSorted(),
    sniffing: headers.get("x-content-type-options"),
    referrer: headers.get("referrer-policy"),
    frames: headers.get("x-frame-options"),
    opener: headers.get("cross-origin-opener-policy"),
    resource: headers.get("cross-origin-resource-policy"),
    otherOrigins: headers.get("access-control-allow-origin"),
    maker: headers.get("x-powered-by"),
    saysItsCharset: !type.startsWith("text/") || type.includes("charset=utf-8"),
  };
}

describe("every route", () => {
  test("there are as many as Genbo has pages", () => {
    expect(patterns("GET").length).toBeGreaterThan(25);
    expect(patterns("POST").length).toBeGreaterThan(20);
  });

  test.for(patterns("GET"))("GET %s is protected, for who may and for nobody", async (pattern) => {
    const address = addressOf(pattern);
    const seen = await app.request(address);
    expect(elsewhere.test(pattern) ? 200 : seen.status, address).toBe(200);
    expect(protectionOf(seen), address).toEqual(wanted);
    const asset = pattern.startsWith("/statiskt") ? "public, max-age=31536000, immutable" : null;
    expect(seen.headers.get("cache-control"), address).toBe(asset ?? "no-store");
    viewer = nobody;
    const open = await app.request(address);
    expect(protectionOf(open), address).toEqual(wanted);
    expect(open.headers.get("cache-control"), address).toBe(asset ?? "private, no-cache");
  });

  test.for(patterns("POST"))("POST %s is protected, and refused from elsewhere", async (pattern) => {
    const address = addressOf(pattern);
    const body = new URLSearchParams({ nagot: "annat" });
    viewer = nobody;
    const own = { origin: "http://localhost", "sec-fetch-site": "same-origin" };
    const taken = await app.request(address, { method: "POST", body, headers: own });
    expect(protectionOf(taken), address).toEqual(wanted);
    const elsewhereSent = { origin: "https://annan.example", "sec-fetch-site": "cross-site" };
    const foreign = await app.request(address, { method: "POST", body, headers: elsewhereSent });
    expect(foreign.status, address).toBe(403);
    expect(protectionOf(foreign), address).toEqual(wanted);
  });
});

test.for(["/finns/inte", "/%", "/a%00b", `/sok?q=${"x".repeat(5000)}`])(
  "what is not found or not understood is protected too: %s",
  async (address) => expect(protectionOf(await app.request(address))).toEqual(wanted),
);

test.for<[origin: string, address: string]>([
  ["https://annan.example", "/konto"],
  ["http://localhost.annan.example", "/"],
  ["null", "/sok?q=a"],
])("an origin such as %s is allowed nothing at %s", async ([origin, address]) => {
  const headers = { origin, "access-control-request-method": "POST" };
  const response = await app.request(address, { method: "OPTIONS", headers });
  expect(response.status).toBe(403);
  expect(protectionOf(response)).toEqual(wanted);
});

test.for([
  ["https://genbo.kvarnby.example", "max-age=31536000; includeSubDomains"],
  ["http://localhost:3000", null],
  [null, null],
])("reached at %s, Genbo promises %s of HTTPS on every route", async ([publicUrl, promise]) => {
  const reached = createApp(db, { sessions: async () => viewer, publicUrl: publicUrl ?? null });
  for (const address of [...patterns("GET").map(addressOf), "/finns/inte"]) {
    const { headers } = await reached.request(address);
    expect(headers.get("strict-transport-security"), address).toBe(promise);
  }
  const sent = await reached.request("/logga-in", {
    method: "POST",
    headers: { origin: "https://annan.example" },
  });
  expect([sent.status, sent.headers.get("strict-transport-security")]).toEqual([403, promise]);
});

test("of a word that is asked for twice the first counts", async () => {
  const html = await (await app.request(`/${cooperation.slug}/beslut?q=arkiv&q=annat`)).text();
  expect(html).toContain('value="arkiv"');
  expect(html).not.toContain('value="annat"');
});

test("a request is not given back as an answer (TRACE)", async () => {
  const web = await listen(app, { host: "127.0.0.1", port: 0, open: false });
  try {
    const asking = request(web.address, { method: "TRACE", headers: { "x-hemligt": "hemligt" } }).end();
    const [response] = await once(asking, "response");
    let answer = "";
    for await (const chunk of response) answer += String(chunk);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer).not.toContain("hemligt");
  } finally {
    await web.close();
  }
});
