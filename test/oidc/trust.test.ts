// When the word of a municipality's provider is taken, and when it is not.
import { describe, expect, test } from "vitest";
import { providerAnswerPath, providerPath } from "../../src/features/providers/paths.ts";
import { freshDb } from "../db.ts";
import { key, neighbour, refused, startKvarnby, withKvarnby } from "./kvarnby.ts";
import { visitor } from "./visitor.ts";

const { db } = freshDb();
const { clock, appWith, municipality, open, passMinutes, answerTo, outcome } = withKvarnby(db);

describe("an answer counts only where it was asked for", () => {
  test("once", async () => {
    const somebody = open();
    const answer = await answerTo(somebody, "anna");
    await somebody.get(answer);
    await db.deleteFrom("sessions").execute();
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test("in the browser that went", async () => {
    const answer = await answerTo(open(), "anna");
    const another = open();
    await another.onward(providerPath(key), {});
    expect(await outcome(await another.get(answer), another)).toEqual(refused(400, "not-begun-here"));
  });

  test("at the municipality that he went to", async () => {
    const somebody = open();
    const query = (await answerTo(somebody, "anna")).split("?")[1];
    const answer = await somebody.get(`${providerAnswerPath(neighbour)}?${query}`);
    expect(await outcome(answer, somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test("within ten minutes", async () => {
    const somebody = open();
    const answer = await answerTo(somebody, "anna");
    clock.pass(10);
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test("not when the clock has been set back", async () => {
    const somebody = open();
    const answer = await answerTo(somebody, "anna");
    clock.pass(-60);
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(400, "not-begun-here"));
  });

  test.each(["", "?state=", "?state=pahittad&code=x", "?code=x", "?error=access_denied"])(
    "not made up: %s",
    async (query) => {
      const somebody = open();
      await somebody.onward(providerPath(key), {});
      const answer = await somebody.get(providerAnswerPath(key) + query);
      expect(await outcome(answer, somebody)).toEqual(refused(400, "not-begun-here"));
    },
  );

  test("not with a code that somebody else was given", async () => {
    const [mine, theirs] = [open(), open()];
    const answer = new URLSearchParams((await answerTo(mine, "anna")).split("?")[1]);
    const other = new URLSearchParams((await answerTo(theirs, "anna")).split("?")[1]);
    answer.set("code", other.get("code") ?? "");
    expect(await outcome(await mine.get(`${providerAnswerPath(key)}?${answer}`), mine)).toEqual(
      refused(502, "untrusted"),
    );
  });

  test("not from another issuer than the one he went to", async () => {
    const somebody = open();
    const answer = new URLSearchParams((await answerTo(somebody, "anna")).split("?")[1]);
    answer.set("iss", "https://annan.example");
    expect(await outcome(await somebody.get(`${providerAnswerPath(key)}?${answer}`), somebody)).toEqual(
      refused(502, "untrusted"),
    );
  });
});

describe("a provider that lies is not believed", () => {
  test.each(["signature", "audience", "nonce"] as const)("of the %s", async (lie) => {
    const somebody = open();
    const answer = await answerTo(somebody, "anna");
    await municipality().lie(lie);
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(502, "untrusted"));
  });

  test("of who it is", async () => {
    await municipality().lie("issuer");
    const somebody = open();
    expect(await outcome(await somebody.post(providerPath(key)), somebody)).toEqual(
      refused(502, "untrusted"),
    );
  });
});

describe("a provider's clock", () => {
  async function signedInAt(clockAhead: number) {
    const skewed = await startKvarnby(clockAhead);
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
    const gone = await startKvarnby();
    const withGone = appWith(gone);
    const somebody = visitor(withGone);
    const answer = await answerTo(somebody, "anna");
    await gone.stop();
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(502, "unavailable"));
    passMinutes(6);
    expect(await outcome(await somebody.post(providerPath(key)), somebody)).toEqual(
      refused(502, "unavailable"),
    );
  });

  test("in time", async () => {
    const somebody = visitor(appWith(municipality(), 1));
    const answer = await answerTo(somebody, "anna");
    await municipality().lie("slow");
    expect(await outcome(await somebody.get(answer), somebody)).toEqual(refused(502, "unavailable"));
  });
});

test("what a provider tells of itself is asked for again after some minutes, and at once when it failed", async () => {
  const somebody = open();
  await somebody.onward(providerPath(key), {});
  await municipality().lie("issuer");
  expect((await somebody.post(providerPath(key))).status).toBe(200);
  passMinutes(5);
  expect((await somebody.post(providerPath(key))).status).toBe(502);
  await municipality().lie("none");
  expect((await somebody.post(providerPath(key))).status).toBe(200);
});
