// What the terminal says of the record of acts.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { recordAct } from "../../src/platform/acts/record.ts";
import { genbo } from "../terminal.ts";
import { freshDb } from "../db.ts";

const { db, connection } = freshDb();
const address = `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`;
const verify = (...args: string[]) => genbo({ DATABASE_URL: address }, "verify", ...args);

async function record(count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await db
      .transaction()
      .execute((tx) => recordAct(tx, { kind: "x.seen", cooperationId: null, accountId: null }));
}

test("a whole record gives a seal to keep, and from that seal on it is verified later", async () => {
  await record(3);
  const first = await verify();
  expect(first).toMatchObject({ code: 0, lines: [] });
  expect(first.output).toContain("Händelseloggen är hel: 3 händelser");
  const kept = /--since (3:[\da-f]{64})\n$/.exec(first.output)?.[1] ?? "";

  await record(2);
  const later = await verify("--since", kept, "--lang", "en");
  expect(later).toMatchObject({ code: 0, lines: [] });
  expect(later.output).toContain("whole from act 3 on: 3 acts");
});

test("a broken record fails, and its first faulty act is named", async () => {
  await record(3);
  await db.transaction().execute(async (tx) => {
    await sql`alter table acts disable trigger acts_kept`.execute(tx);
    await sql`update acts set kind = 'y.seen' where id = 2`.execute(tx);
    await sql`alter table acts enable trigger acts_kept`.execute(tx);
  });
  const { code, output, lines } = await verify();
  expect({ code, output }).toEqual({ code: 1, output: "" });
  expect(lines).toEqual([
    expect.stringMatching(/^Händelseloggen är bruten: händelse 2 är inte som den skrevs\./),
  ]);
});

test("an empty record is said to be so, and what is asked wrongly is answered in one line", async () => {
  expect(await verify()).toMatchObject({ code: 0, output: "Inga händelser är antecknade ännu.\n" });
  for (const wrong of [["--since", "3"], ["--since", `0:${"0".repeat(64)}`], ["fil.txt"], ["--sedan"]]) {
    expect(await verify(...wrong)).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/^Så här: genbo verify /)],
    });
  }
});
