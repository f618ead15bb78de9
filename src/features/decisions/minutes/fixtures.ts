// The minutes of three invented meetings: two with their days, one whose body and day nobody knows.
import type { Db } from "../../../platform/db/schema.ts";
import {
  alvsater,
  anna,
  annaMisspelt,
  asa,
  cooperation,
  directorsGroup,
  id,
  kvarnby,
  orjan,
} from "../neighbours/fixtures.ts";

const septemberText = `Kommundirektörsgruppen
Minnesanteckningar 24 september 2024

3 a) Gemensamt e-arkiv
Örjan Strand redogjorde för ärendet.
Beslut:
att gemensamt upphandla ett e-arkiv
samt att kostnaden delas efter folkmängd.
Örjan Strand tar fram ett förfrågningsunderlag till den 1 november.`;

/** Where these words stand in the minutes of September. */
export function at(words: string): string {
  const start = septemberText.indexOf(words);
  return start === -1 ? "[]" : JSON.stringify([[start, start + words.length]]);
}

export const september = { id: id(40), slug: "2024-09-24", heldOn: "2024-09-24", text: septemberText };
export const november = { id: id(41), slug: "2024-11-26", heldOn: "2024-11-26" };
export const undated = { id: id(42), slug: "odaterat-1", heldOn: null };

export async function loadMinutes(db: Db): Promise<void> {
  await db
    .insertInto("meetings")
    .values([
      meetingRow(september, directorsGroup.id),
      meetingRow(november, directorsGroup.id),
      meetingRow(undated, null),
    ])
    .execute();
  await db
    .insertInto("documents")
    .values([documentRow(september, septemberText), documentRow(undated, "Värdskapet bordläggs")])
    .execute();
  await db
    .insertInto("attendances")
    .values([
      { ...attendance(september, 1, anna), role: "kommundirektör" },
      {
        ...attendance(september, 2, orjan),
        organisation: alvsater.name,
        organisation_id: alvsater.id,
        came: "09:10",
      },
      attendance(september, 3, asa, "absent"),
      attendance(november, 1, annaMisspelt),
      attendance(november, 2, asa),
    ])
    .execute();
}

interface Held {
  id: string;
  slug: string;
  heldOn: string | null;
}

const meetingRow = ({ id: meetingId, slug, heldOn }: Held, body: string | null) => ({
  id: meetingId,
  slug,
  held_on: heldOn,
  body_id: body,
  cooperation_id: cooperation.id,
  kind: "notes" as const,
});

const documentRow = ({ id: meeting_id, slug }: { id: string; slug: string }, text: string) => ({
  cooperation_id: cooperation.id,
  meeting_id,
  sha256: slug,
  file_name: `${slug}.txt`,
  format: "text" as const,
  text,
  record: JSON.stringify({ body: null }),
  original: Buffer.from(text),
});

const attendance = (
  { id: meeting_id }: { id: string },
  position: number,
  { id: person_id, name }: { id: string; name: string },
  presence: "member" | "absent" = "member",
) => ({
  meeting_id,
  position,
  name,
  person_id,
  organisation: kvarnby.name,
  organisation_id: kvarnby.id,
  presence,
  chair: position === 1,
  minute_taker: false,
});
