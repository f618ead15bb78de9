import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { assetPath } from "./assets.ts";
import { staticRoutes } from "./static-routes.ts";

const app = staticRoutes();
const style = assetPath("style.css");
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test("style comes compressed as the browser likes it best, and always the same", async () => {
  const plain = await bytesOf(await app.request(style));
  const gzip = await app.request(style, { headers: { "accept-encoding": "gzip" } });
  const brotli = await app.request(style, { headers: { "accept-encoding": "gzip, br" } });

  expect(gzip.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(await bytesOf(gzip)).equals(plain)).toBe(true);
  expect(brotli.headers.get("content-encoding")).toBe("br");
  expect(brotliDecompressSync(await bytesOf(brotli)).equals(plain)).toBe(true);
});

test("what is named by its content may be kept for ever", async () => {
  const response = await app.request(style);
  expect(style).toMatch(/^\/statiskt\/style-[0-9a-f]{10}\.css$/);
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
});

test("the style points at fonts that are there, under their own names", async () => {
  const css = (await bytesOf(await app.request(style))).toString();
  const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, address = ""]) => address);
  expect(fonts).toHaveLength(2);
  for (const address of fonts) expect((await app.request(address)).status, address).toBe(200);
});

test("a script is served as JavaScript, without its types", async () => {
  const response = await app.request(assetPath("words.js"));
  expect(response.headers.get("content-type")).toContain("text/javascript");
  expect(await response.text()).not.toMatch(/: HTMLElement/);
});

test("a script brings what it imports along, and what two share is served under the name they call it by", async () => {
  const scripts = await Promise.all(
    ["live.js", "refreshing.js"].map(async (name) => (await app.request(assetPath(name))).text()),
  );
  const imported = scripts.flatMap((text) =>
    [...text.matchAll(/from"([^"]+)"/g)].map(([, from = ""]) => from),
  );
  expect(imported).not.toEqual([]);
  for (const from of imported) {
    expect(from).toMatch(/^\.\/shared-\w+\.js$/);
    expect((await app.request(`/statiskt/${from.slice(2)}`)).status).toBe(200);
  }
});

test("another name, and a way out of the folder, lead nowhere", async () => {
  expect((await app.request("/statiskt/style-0000000000.css")).status).toBe(404);
  expect((await app.request("/statiskt/..%2f..%2fpackage.json")).status).toBe(404);
});
