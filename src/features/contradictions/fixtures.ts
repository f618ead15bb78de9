import type { MinutesRecord, RecordItem, RecordMention, RecordPerson } from "../minutes/index.ts";

/** Minutes of a directors' group that tell nothing but what a test puts into them. */
export function minutesWith(told: Partial<MinutesRecord>): MinutesRecord {
  return {
    schema: "genbo/minutes@1",
    source: { file: "protokoll.txt", sha256: "", format: "text", repairedWords: 0 },
    cooperation: null,
    body: "Kommundirektörsgruppen",
    kind: "notes",
    number: null,
    date: "2019-06-11",
    start: null,
    end: null,
    place: null,
    remote: false,
    people: [],
    items: [],
    warnings: [],
    ...told,
  };
}

export function itemWith(told: Partial<RecordItem>): RecordItem {
  const none = { presenters: [], inputs: [], decisions: [], assignments: [], annexes: [] };
  return { number: "1", title: "Budget", ...none, ...told };
}

export function present(name: string): RecordPerson {
  const plain = { chair: false, minuteTaker: false, from: null, until: null };
  return { name, organisation: null, presence: "member", ...plain, spans: [[0, name.length]] };
}

export function mentionOf(date: string, told: Partial<RecordMention> = {}): RecordMention {
  return { date, weekday: null, meeting: null, text: "", item: 0, spans: [[10, 20]], ...told };
}

export const coming = (date: string, body: string | null = null, item = 0) =>
  mentionOf(date, { meeting: { body, time: "coming" }, item });
