// A meeting with an agenda, planned by the forms of its pages.
import { itemsPath, agendaPath } from "../../src/features/agenda/paths.ts";
import { meetingPath } from "../../src/features/meetings/paths.ts";
import { newMeetingPath } from "../../src/features/planning/paths.ts";
import { diceOf } from "../cooperation/chance.ts";
import { clauses, headings, say, talk } from "../cooperation/sentences.ts";
import type { Desk } from "./desk.ts";
import type { Office } from "./office.ts";

export interface PlannedMeeting {
  readonly day: string;
  readonly address: string;
  /** The ids of its items, in their order. */
  readonly items: readonly string[];
}

export async function planMeeting(
  { slug, body }: Office,
  desk: Desk,
  { day, items }: { readonly day: string; readonly items: number },
): Promise<PlannedMeeting> {
  const dice = diceOf(Number(day.replaceAll("-", "")));
  const told = (sentences: typeof talk) => say(dice, sentences, 2026);
  await desk.send(newMeetingPath(slug), {
    organ: body.id,
    dag: day,
    start: "9.00",
    slut: "12.00",
    plats: "Strandsalen",
    trots: "ja",
  });
  const ids: string[] = [];
  for (let made = 0; made < items; made++) {
    const place = await desk.send(itemsPath(agendaPath(slug, body.slug, day)), {
      titel: told(headings),
      slag: "decision",
      minuter: "10",
      bakgrund: [told(talk), told(talk), told(talk)].join("\n\n"),
      forslag: [told(clauses), told(clauses)].join("\n"),
    });
    ids.push(place.slice(place.indexOf("#punkt-") + "#punkt-".length));
  }
  return { day, address: meetingPath(slug, body.slug, day), items: ids };
}
