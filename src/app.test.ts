import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { browser } from "../test/browser.ts";
import { freshDb } from "../test/db.ts";
import { appForAll } from "../test/app.ts";
import { createApp } from "./app.ts";
import type { Sessions } from "./platform/web/viewer.ts";
import { cooperation, loadMeetings } from "./features/meetings/fixtures.ts";
import { openDb } from "./platform/db/open.ts";

const { db, connection } = freshDb();
const app = appForAll(db);
const aVisitor: Sessions = async () => ({
  account: null,
  access: { audiences: [1], cooperations: [], offices: [] },
});
const visitor = browser(app);
const front = `/${cooperation.slug}`;

test("an address that leads nowhere is told in both languages, with a way on", async () => {
  expect(await visitor.get("/finns/inte", 404)).toContain("Sidan finns inte");
  const english = await visitor.get("/finns/inte?lang=en", 404);
  expect(english).toContain("There is no such page");
  expect(english).toContain('href="/"');
});

test("a fault of ours says so, and shows nothing of its inside", async () => {
  const withoutTables = openDb({ ...connection, database: "postgres" });
  const html = await browser(createApp(withoutTables, { sessions: aVisitor })).get("/", 500);
  await withoutTables.destroy();
  expect(html).toContain("Något gick fel hos oss");
  expect(html).not.toContain("cooperations");
});

test("the language that was asked for is remembered", async () => {
  const asked = await app.request("/?lang=en");
  const cookie = asked.headers.get("set-cookie")?.split(";")[0] ?? "";
  const later = await app.request("/", { headers: { cookie } });
  expect(await later.text()).toContain('<html lang="en">');
  expect(await (await app.request("/?lang=de")).text()).toContain('<html lang="sv">');
});

test("nothing but what Genbo serves may run, and no other page may frame it", async () => {
  const { headers } = await app.request("/");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
});

test("a page that has not changed is not sent again", async () => {
  await loadMeetings(db);
  const first = await app.request(front);
  const again = await app.request(front, {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect(first.headers.get("etag")).toMatch(/^W\//);
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("a page that has changed since is sent whole", async () => {
  await loadMeetings(db);
  const before = await app.request(front);
  await db.updateTable("cooperations").set({ name: "Vassbygdens förbund" }).execute();
  const headers = { "if-none-match": before.headers.get("etag") ?? "" };
  const after = await app.request(front, { headers });
  expect(after.status).toBe(200);
  expect(await after.text()).toContain("Vassbygdens förbund");
});

test.for([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
] as const)("whoever takes %s has the page in %s", async ([accepted, encoding, unpack]) => {
  await loadMeetings(db);
  const plain = await app.request(front);
  const packed = await app.request(front, { headers: { "accept-encoding": accepted } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(packed.headers.get("content-encoding")).toBe(encoding);
  expect(packed.headers.get("etag")).toBe(plain.headers.get("etag"));
  expect(unpack(await packed.arrayBuffer()).toString()).toBe(await plain.text());
});

test("no page is kept for another reader, in another language or packed otherwise", async () => {
  const { headers } = await app.request("/");
  expect(headers.get("cache-control")).toBe("private, no-cache");
  expect(headers.get("vary")).toBe("Cookie, Accept-Encoding");
});

test("a first visit is small: page, style, font and script together", async () => {
  await loadMeetings(db);
  const path = `${front}/moten/direktorsgruppen/2024-11-21`;
  const html = await (await app.request(path)).text();
  const assets = [...html.matchAll(/(?:href|src)="(\/statiskt\/[^"]+)"/g)].map(([, address = ""]) => address);
  expect(assets.length).toBeGreaterThanOrEqual(4);
  const sizes = await Promise.all([path, ...assets].map(sizeOf));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(50_000);
});

async function sizeOf(path: string): Promise<number> {
  const response = await app.request(path, { headers: { "accept-encoding": "gzip" } });
  expect(response.status, path).toBe(200);
  return (await response.arrayBuffer()).byteLength;
}

test.for([
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { origin: "https://annan.example" },
])("a form from elsewhere is refused: %o", async (headers: Record<string, string>) => {
  const response = await app.request(`${front}/inlasning`, { method: "POST", headers });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("Formuläret kom från en annan webbplats");
});

test("a form of our own is not", async () => {
  const headers = { origin: "http://localhost", "sec-fetch-site": "same-origin" };
  expect((await app.request("/finns/inte", { method: "POST", headers })).status).toBe(404);
});
