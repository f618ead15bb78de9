// 'Kansliet får i uppdrag:' and under it the tasks, one a bullet.
import type { RecordPerson } from "../../record.ts";
import { folded } from "../folding.ts";
import { type Passage, slice } from "../passage.ts";
import { holderIn } from "./holders.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Task } from "./task.ts";

const charging = folded(
  "^(?:att\\s)?(?:(?:uppdra(?:r|s)?\\såt|ger?)\\s)?(?<who>.{2,100}?)(?:\\s(?:får|fick|ges|gavs|har))?(?:\\s\\p{L}+)?\\s(?:i uppdrag|uppdraget|uppdragen|uppdrag|i uppgift)(?:\\satt)?\\s?:$",
);
const opensWithThat = /^(?:samt\s|och\s)?att\s+/i;

export function chargedTasks(paragraphs: readonly Paragraph[], people: readonly RecordPerson[]): Task[] {
  const tasks: Task[] = [];
  let charged: Passage | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "text" || paragraph.text.endsWith(":")) charged = chargedIn(paragraph, people);
    else if (charged !== null) tasks.push({ who: charged, what: taskOf(paragraph) });
  }
  return tasks;
}

function chargedIn(paragraph: Paragraph, people: readonly RecordPerson[]): Passage | null {
  const found = charging.exec(paragraph.folded);
  const who = found?.groups?.["who"];
  if (found === null || who === undefined) return null;
  const start = paragraph.folded.indexOf(who);
  return holderIn(slice(paragraph, start, start + who.length), people);
}

function taskOf(paragraph: Paragraph): Passage {
  const start = opensWithThat.exec(paragraph.text)?.[0].length ?? 0;
  return slice(paragraph, start, paragraph.text.length - (/[.;,]$/.test(paragraph.text) ? 1 : 0));
}
