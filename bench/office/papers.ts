// Papers to a meeting's items.
import { agendaPath, itemAnnexesPath } from "../../src/features/agenda/paths.ts";
import { diceOf } from "../cooperation/chance.ts";
import type { Desk, Paper } from "./desk.ts";
import type { Office } from "./office.ts";
import type { PlannedMeeting } from "./planned.ts";

export interface Pile {
  readonly papers: number;
  /** Of each. */
  readonly bytes: number;
}

/** On the items in turns. */
export async function putPapers(
  { slug, body }: Office,
  desk: Desk,
  { day, items }: PlannedMeeting,
  pile: Pile,
): Promise<void> {
  const agenda = agendaPath(slug, body.slug, day);
  const ofItems = Map.groupBy(papersOf(pile).entries(), ([number]) => items[number % items.length] ?? "");
  for (const [item, some] of ofItems)
    await desk.upload(
      itemAnnexesPath(agenda, item),
      some.map(([, paper]) => paper),
    );
}

/** No two alike, and of bytes that nothing packs, as those of a PDF are. */
function papersOf({ papers, bytes: size }: Pile): Paper[] {
  const dice = diceOf(papers);
  return Array.from({ length: papers }, (_, number) => {
    const bytes = Buffer.alloc(size);
    for (let at = 0; at < size; at += 4) bytes.writeUInt32LE(dice.below(2 ** 32), at);
    bytes.write("%PDF-1.7\n");
    return { fileName: `Underlag ${number + 1}.pdf`, bytes };
  });
}
