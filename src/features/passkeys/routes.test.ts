import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { administrator, director, loadAccounts } from "../accounts/fixtures.ts";
import { sessionsOf } from "../accounts/index.ts";
import { othersEndedPath, signInTo } from "../accounts/paths.ts";
import { messages } from "./messages.ts";
import {
  newPasskeyChallengePath,
  passkeyNamePath,
  passkeyRemovalPath,
  passkeySignInPath,
  passkeysPath,
  signInChallengePath,
} from "./paths.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const words = messages.sv;
const keyId = "00000000-0000-7000-9000-000000000090";
const mine = { avsandare: director.id };

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

async function signedIn({ email }: { email: string } = director) {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email, passkeysPath);
  return visitor;
}

const addKey = (accountId: string) =>
  db
    .insertInto("passkeys")
    .values({
      id: keyId,
      account_id: accountId,
      credential_id: "nyckel",
      public_key: Buffer.alloc(1),
      counter: 0,
      name: "Jobbtelefonen",
    })
    .execute();
const names = async () => (await db.selectFrom("passkeys").select("name").execute()).map(({ name }) => name);

test("whoever has not signed in is sent to do so, and comes back", async () => {
  const visitor = newBrowser(app);
  const sent = await app.request(passkeysPath);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, signInTo(passkeysPath)]);
  expect((await visitor.post(newPasskeyChallengePath)).status).toBe(303);
});

const answer = (challenge: string) =>
  JSON.stringify({
    id: "nyckel",
    rawId: "nyckel",
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(JSON.stringify({ type: "webauthn.get", challenge })).toString("base64url"),
      authenticatorData: "AA",
      signature: "AA",
      userHandle: "AA",
    },
  });

test.each([
  ["", "no-answer"],
  ["null", "no-answer"],
  ["{", "no-answer"],
  ['{"id":"nyckel"}', "no-answer"],
  [answer(""), "no-answer"],
  [answer("pahittad"), "not-asked"],
] as const)("an answer that is none signs nobody in: %s", async (svar, reason) => {
  await addKey(director.id);
  const visitor = newBrowser(app);
  await visitor.get(passkeySignInPath);
  await visitor.post(signInChallengePath);
  const refused = await visitor.post(passkeySignInPath, { svar });
  expect(refused.status).toBe(403);
  expect(refused.html).toContain(words.refused[reason]);
  expect(await db.selectFrom("sessions").selectAll().execute()).toEqual([]);
});

test("an answer to our own question that is not signed proves nothing", async () => {
  await addKey(director.id);
  const visitor = newBrowser(app);
  const { challenge }: { challenge: string } = JSON.parse((await visitor.post(signInChallengePath)).html);
  const refused = await visitor.post(passkeySignInPath, { svar: answer(challenge) });
  expect(refused.html).toContain(words.refused["not-verified"]);
  expect((await visitor.post(passkeySignInPath, { svar: answer(challenge) })).html).toContain(
    words.refused["not-asked"],
  );
});

test("a key is renamed and removed by its owner alone", async () => {
  await addKey(director.id);
  const other = await signedIn(administrator);
  const theirs = { avsandare: administrator.id };
  expect((await other.post(passkeyNamePath(keyId), { ...theirs, namn: "Min" })).status).toBe(404);
  expect((await other.post(passkeyRemovalPath(keyId), theirs)).status).toBe(404);
  expect(await names()).toEqual(["Jobbtelefonen"]);

  const owner = await signedIn();
  expect((await owner.post(passkeyNamePath(keyId), { ...mine, namn: "  Gamla \0 telefonen " })).to).toBe(
    passkeysPath,
  );
  expect(await names()).toEqual(["Gamla telefonen"]);
  expect((await owner.post(passkeyRemovalPath(keyId), mine)).to).toBe(passkeysPath);
  expect(await names()).toEqual([]);
});

test("whoever has removed a key is offered to end his other sessions, and may", async () => {
  await addKey(director.id);
  const [here, there] = [await signedIn(), await signedIn()];
  await here.post(passkeyRemovalPath(keyId), mine);
  const html = await here.get(passkeysPath);
  expect(html).toContain(words.elsewhereText(1));
  expect(html).toContain(`action="${othersEndedPath}"`);
  await here.post(othersEndedPath, mine);
  expect(await here.get(passkeysPath)).not.toContain(othersEndedPath);
  await there.get(passkeysPath, 303);
});

test("a key needs a name", async () => {
  await addKey(director.id);
  const owner = await signedIn();
  const refused = await owner.post(passkeyNamePath(keyId), { ...mine, namn: " " });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain(words.refused["no-name"]);
});

test("a form made for somebody else, and one sent long after signing in, change nothing", async () => {
  await addKey(director.id);
  const owner = await signedIn();
  expect((await owner.post(passkeyRemovalPath(keyId), { avsandare: administrator.id })).status).toBe(409);
  clock.pass(20);
  expect((await owner.post(passkeyRemovalPath(keyId), mine)).status).toBe(403);
  expect((await owner.post(newPasskeyChallengePath)).status).toBe(403);
  expect(await names()).toEqual(["Jobbtelefonen"]);
});
