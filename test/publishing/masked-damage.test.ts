// A name is masked in minutes that lost letters: as it was read, and as the document has it.
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { january, misread, november } from "../../src/features/imports/fixtures.ts";
import { meetingPath } from "../../src/features/meetings/paths.ts";
import { maskWords, unmaskWords } from "../../src/features/publishing/masking/commands.ts";
import { accessToAll, readAs } from "../../src/platform/db/reading.ts";
import { browser } from "../browser.ts";
import { freshDb } from "../db.ts";
import { importTexts, loadAccounts, officeApp, sjoriket } from "../reviewing/imported.ts";

const { db } = freshDb();
const visitor = browser(officeApp(db));
const page = meetingPath(sjoriket.slug, "kommundirektorsgruppen", "2019-06-11");
let meeting = "";

beforeEach(async () => {
  await loadAccounts(db);
  const [, , id = ""] = await importTexts(db, [
    { path: "november.txt", text: november },
    { path: "januari.txt", text: january },
    { path: "juni.txt", text: misread },
  ]);
  const document = await db
    .selectFrom("documents")
    .select("meeting_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  meeting = document.meeting_id;
});

const asked = () => ({ cooperationId: sjoriket.id, meetingId: meeting, accountId: null });
const mask = (words: string) => maskWords(db, { ...asked(), words, kind: "own" });

/** All that anybody may read of the meeting where words may stand. */
async function readable(): Promise<string> {
  const reading = await readAs(db, await accessToAll(db));
  try {
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(told)::text as text from (
        select text, record::text from documents where meeting_id = ${meeting}) as told
      union all select body from found_entries where meeting_id = ${meeting}
      union all select name from attendances where meeting_id = ${meeting}
      union all select word from repairs join documents on documents.id = document_id
        where meeting_id = ${meeting}`.execute(reading.db);
    return rows.map(({ text }) => text).join("\n");
  } finally {
    await reading.end();
  }
}

test.each(["Sten-Ove Fält", "Sten-Ove Falt"])(
  "'%s' stands nowhere when it has been masked",
  async (words) => {
    expect(await readable()).toMatch(/Fält[^]*Falt/);
    expect(await mask(words)).toMatchObject({ ok: true });
    expect(await readable()).not.toMatch(/F[äa]lt/);
    const html = await visitor.get(page);
    expect(html).not.toContain("<ins>Fält</ins>");
    expect(html).toContain("<ins>Myrås</ins>");
  },
);

test("what is masked no longer is read as before", async () => {
  const before = await readable();
  await mask("Sten-Ove Fält");
  const { id } = await db.selectFrom("masked_words").select("id").executeTakeFirstOrThrow();
  await unmaskWords(db, { ...asked(), id });
  expect((await readable()).split("\n").toSorted()).toEqual(before.split("\n").toSorted());
});
