import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import { correct, undo } from "./commands.ts";

const { db } = freshDb();

async function ofJune() {
  const june = new Reviewing(db, await readIn(db), "juni.txt");
  const { meetingId } = await june.document();
  const tasks = async () =>
    await db
      .selectFrom("assignments")
      .select(["id", "due_on"])
      .where("meeting_id", "=", meetingId)
      .where("due_text", "is not", null)
      .execute();
  const named = async () =>
    (
      await db
        .selectFrom("mentions")
        .select("date")
        .where("meeting_id", "=", meetingId)
        .orderBy("date")
        .execute()
    ).map(({ date }) => date);
  const dated = async (day: string) => {
    const date = (await june.document()).corrected.facts.find(
      ({ fact }) => fact.part === "header" && fact.field === "date",
    );
    if (date?.fact.part !== "header") throw new Error("minutes have a day");
    const asked = june.asked();
    expect(
      await correct(db, { ...asked, keys: [date.key], becomes: [{ ...date.fact, value: day }] }),
    ).toMatchObject({ ok: true });
    return asked;
  };
  return { june, tasks, named, dated };
}

test("when the day of the meeting is corrected, days without a year follow, and come back when that is undone", async () => {
  const { tasks, named, dated } = await ofJune();
  const before = [await tasks(), await named()];
  expect(before).toMatchObject([[{ due_on: "2019-11-26" }], ["2019-04-23", "2019-11-26"]]);
  const asked = await dated("2017-06-11");
  expect(await tasks()).toMatchObject([{ due_on: "2017-11-26" }]);
  expect(await named()).toEqual(["2017-04-23", "2017-11-26"]);
  expect(await undo(db, asked)).toMatchObject({ ok: true });
  expect([await tasks(), await named()]).toEqual(before);
});

test("the day that a person has given a task stays, whatever the day of the meeting", async () => {
  const { tasks, dated } = await ofJune();
  const [task] = await tasks();
  await db
    .insertInto("assignment_acts")
    .values({
      assignment_id: task?.id ?? "",
      kind: "due-moved",
      due_before: "2019-11-26",
      due_after: "2020-02-01",
    })
    .execute();
  await db
    .updateTable("assignments")
    .set({ due_on: "2020-02-01" })
    .where("id", "=", task?.id ?? "")
    .execute();
  await dated("2017-06-11");
  expect(await tasks()).toMatchObject([{ due_on: "2020-02-01" }]);
});
