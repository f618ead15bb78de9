// A municipality more, for the interviews: its director, and whoever has its chair among the planners.
import type { Db } from "../../../src/platform/db/schema.ts";
import { directors, planners, region } from "./eleven.ts";

export const twelfth = {
  place: "Skurup",
  name: "Yngve Zakrisson",
  email: "yngve.zakrisson@skurup.example",
  chair: "Berta Borg",
};

export async function joinTwelfth(db: Db): Promise<void> {
  const id = (end: number) => `00000000-0000-7000-b000-${String(end).padStart(12, "0")}`;
  const own = { cooperation_id: region.id };
  const [place, person, chair] = [id(90), id(91), id(92)];
  await db
    .insertInto("parties")
    .values([
      {
        ...own,
        id: place,
        current_id: place,
        kind: "organisation",
        slug: "skurup",
        name: twelfth.place,
        member_from: "2018-01-01",
      },
      { ...own, id: person, current_id: person, kind: "person", slug: "yngve-zakrisson", name: twelfth.name },
      { ...own, id: chair, current_id: chair, kind: "person", slug: "berta-borg", name: twelfth.chair },
    ])
    .execute();
  const seat = { body_id: directors.id, person_id: person, organisation_id: place, role: "member" as const };
  await db
    .insertInto("mandates")
    .values([
      { ...own, ...seat, from_on: "2018-01-01" },
      { ...own, ...seat, body_id: planners.id, person_id: chair, role: "chair", from_on: "2018-01-01" },
    ])
    .execute();
}
