import { ok, refuse, type Result } from "../../lib/result.ts";
import { recordAct } from "../../platform/acts/record.ts";
import type { Db } from "../../platform/db/schema.ts";
import { paperPdf } from "../minutes/index.ts";
import type { BrandingForm } from "./forms.ts";
import { brandingOf } from "./queries.ts";
import { type Branding, type BrandingRefusal, colourFrom, lineFrom, logotypeFrom } from "./rules.ts";
import { samplePaper } from "./sample/sample-paper.ts";

interface Place {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
}

/** All of what is written counts, or none of it. */
export async function dress(
  db: Db,
  place: Place,
  form: BrandingForm,
): Promise<Result<null, BrandingRefusal>> {
  const [colour, line] = [colourFrom(form.farg), lineFrom(form.rad)];
  if (!colour.ok) return colour;
  if (!line.ok) return line;
  const logotype = await chosenLogotype(db, place, form);
  if (!logotype.ok) return logotype;
  await save(db, place, { logotype: logotype.value, colour: colour.value, line: line.value });
  return ok(null);
}

async function chosenLogotype(
  db: Db,
  { id, name }: Place,
  form: BrandingForm,
): Promise<Result<Branding["logotype"], BrandingRefusal>> {
  if (form.logotyp === null || form.logotyp.size === 0)
    return ok(form["ta-bort"] ? null : (await brandingOf(db, id)).logotype);
  const chosen = logotypeFrom(new Uint8Array(await form.logotyp.arrayBuffer()));
  if (!chosen.ok) return chosen;
  const look = { owner: name, logotype: chosen.value, colour: null, line: null };
  // What cannot be put on a paper is found now, and not when the next minutes are to be sent.
  const isSound = await paperPdf(samplePaper(name), look).then(
    () => true,
    () => false,
  );
  return isSound ? chosen : refuse("damaged-picture");
}

async function save(db: Db, { id, accountId }: Place, { logotype, colour, line }: Branding): Promise<void> {
  const shown = {
    logotype: logotype === null ? null : Buffer.from(logotype.bytes),
    media_type: logotype?.mediaType ?? null,
    colour,
    line,
  };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("brandings")
      .values({ cooperation_id: id, ...shown })
      .onConflict((there) => there.column("cooperation_id").doUpdateSet(shown))
      .execute();
    await recordAct(tx, {
      kind: "look.changed",
      cooperationId: id,
      accountId,
      subjectKind: "cooperation",
      subjectId: id,
      facts: { colour, line, logotype: logotype !== null },
    });
  });
}
