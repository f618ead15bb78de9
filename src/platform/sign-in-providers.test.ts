import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const folder = mkdtempSync(join(tmpdir(), "genbo-providers-"));
const file = join(folder, "kommuner.json");
afterAll(() => rmSync(folder, { recursive: true }));

const kvarnby = {
  key: "kvarnby",
  name: "Kvarnby kommun",
  issuer: "https://inloggning.kvarnby.example",
  clientId: "genbo",
  clientSecret: "0123456789abcdef",
};

function read(content: unknown) {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readSettings({ OIDC_PROVIDERS: file }).signInProviders;
}

test("without the setting no municipality signs its own in", () => {
  expect(readSettings({}).signInProviders).toEqual([]);
});

test("the file tells each municipality's provider, and a secret may lie in a file beside it", () => {
  writeFileSync(join(folder, "hemlighet"), "fedcba9876543210\n");
  const { clientSecret: _, ...lindby } = { ...kvarnby, key: "lindby", clientSecretFile: "hemlighet" };
  expect(read([{ ...kvarnby, domains: ["Kvarnby.example"] }, lindby])).toMatchObject([
    { key: "kvarnby", clientSecret: kvarnby.clientSecret, domains: ["kvarnby.example"] },
    { key: "lindby", clientSecret: "fedcba9876543210", domains: null },
  ]);
});

test("a provider without https is taken only on this machine", () => {
  expect(read([{ ...kvarnby, issuer: "http://localhost:4000" }])).toHaveLength(1);
  expect(() => read([{ ...kvarnby, issuer: "http://inloggning.kvarnby.example" }])).toThrow("0.issuer");
});

test.each([
  ["providers-malformed", "inte json", "JSON"],
  ["providers-malformed", { kvarnby }, "expected array"],
  ["providers-malformed", [{ ...kvarnby, clientId: undefined }], "0.clientId"],
  ["providers-malformed", [{ ...kvarnby, klient: "genbo" }], "klient"],
  ["providers-malformed", [{ ...kvarnby, key: "Kvarnby kommun" }], "0.key"],
  ["providers-malformed", [{ ...kvarnby, clientSecretFile: "hemlighet" }], "one of clientSecret"],
  ["providers-malformed", [{ ...kvarnby, clientSecret: undefined }], "one of clientSecret"],
  ["providers-malformed", [kvarnby, kvarnby], "1.key"],
  ["providers-unreadable", [{ ...kvarnby, clientSecret: undefined, clientSecretFile: "borta" }], "borta"],
  ["provider-secret-weak", [{ ...kvarnby, clientSecret: "hemligt" }], "kvarnby"],
])("%s: %j", (code, content, detail) => {
  expect(() => read(content)).toThrow(code);
  expect(() => read(content)).toThrow(detail);
});

test("a file that is not there is refused", () => {
  expect(() => readSettings({ OIDC_PROVIDERS: join(folder, "ingen.json") })).toThrow("providers-unreadable");
});
