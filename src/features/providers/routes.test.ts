import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { clockAt, newBrowser } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { sessionsOf } from "../accounts/index.ts";
import { signInPath } from "../accounts/paths.ts";
import { messages } from "./messages.ts";
import { providerAnswerPath, providerPath, providersPath } from "./paths.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const surroundings = { sessions: sessionsOf(db, clock.now), now: clock.now };
/** Nothing answers there. */
const kvarnby = {
  key: "kvarnby",
  name: "Kvarnby kommun",
  issuer: "http://localhost:1",
  clientId: "genbo",
  clientSecret: "hemlighet som bara provet har",
  domains: null,
};
const app = createApp(db, { ...surroundings, providers: [kvarnby] });

beforeEach(() => void vi.spyOn(process.stderr, "write").mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

test("each municipality has its button, where one signs in and on a page of its own", async () => {
  const visitor = newBrowser(app);
  expect(await visitor.get(`${signInPath}?till=/sok`)).toContain("Logga in med Kvarnby kommun");
  const page = await visitor.get(`${providersPath}?till=/sok`);
  expect(page).toContain(`action="${providerPath(kvarnby.key)}"`);
  expect(page).toContain('name="till" value="/sok"');
  expect(await visitor.get(`${providersPath}?till=//annan.example/&lang=en`)).toContain('value="/"');
});

test("where no municipality signs its own in, the page says how else", async () => {
  const page = await newBrowser(createApp(db, surroundings)).get(providersPath);
  expect(page).toContain(messages.sv.none);
});

test.each(["sv", "en"] as const)(
  "in %s a provider that is down and an answer nobody asked for are told of",
  async (lang) => {
    const visitor = newBrowser(app);
    await visitor.get(`${providersPath}?lang=${lang}`);
    const { trouble } = messages[lang];
    const written = (text: string) => text.replaceAll("'", "&#39;");
    const down = await visitor.post(providerPath(kvarnby.key));
    expect(down.status).toBe(502);
    expect(down.html).toContain(written(trouble.unavailable.text));
    const stray = await visitor.get(`${providerAnswerPath(kvarnby.key)}?code=x&state=y`, 400);
    expect(stray).toContain(written(trouble["not-begun-here"].text));
  },
);

test("a provider is not asked without end", async () => {
  const visitor = newBrowser(app);
  const rows = Array.from({ length: 300 }, () => ({ key: "provider address unknown", at: clock.now() }));
  await db.insertInto("attempts").values(rows).execute();
  const refused = await visitor.post(providerPath(kvarnby.key));
  expect(refused.status).toBe(429);
  expect(refused.html).toContain(messages.sv.trouble["too-often"].title);
});
