// Whoever answers per capsulam has come to no meeting, though the minutes of the decision name him.
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { alvsater, anna, cooperation, directorsGroup, loadRegister } from "../../decisions/fixtures.ts";
import { decideBetween } from "../../meetings/index.ts";
import { partiesOf } from "../directory/queries.ts";
import { seenOf } from "./queries.ts";

const { db } = freshDb();

const counted = async () => ({
  person: await seenOf(db, { id: anna.id, kind: "person" }),
  organisation: await seenOf(db, { id: alvsater.id, kind: "organisation" }),
  body: await seenOf(db, { id: directorsGroup.id, kind: "body" }),
  people: (await partiesOf(db, cooperation.id, "person")).map(({ slug, meetings }) => [slug, meetings]),
  bodies: (await partiesOf(db, cooperation.id, "body")).map(({ slug, meetings }) => [slug, meetings]),
});

test("an answer between meetings is no presence, of a person, a municipality or a body", async () => {
  await loadRegister(db);
  const before = await counted();
  expect(before.person).toMatchObject({ presence: expect.arrayContaining([expect.anything()]) });
  await db.transaction().execute((tx) =>
    decideBetween(tx, {
      cooperationId: cooperation.id,
      bodyId: directorsGroup.id,
      accountId: null,
      decidedOn: "2024-06-03",
      title: "Avtal om e-arkiv",
      background: "",
      proposals: [],
      clauses: [{ text: "att teckna avtalet", outcome: "approved" }],
      inputs: [],
      people: [
        { personId: anna.id, name: anna.name, organisation: alvsater.name, organisationId: alvsater.id },
      ],
      audienceId: null,
      clauseAudienceId: null,
      inputsAudienceId: null,
    }),
  );
  expect(await counted()).toEqual(before);
});
