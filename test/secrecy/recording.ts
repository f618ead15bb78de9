// What the reader would have read in the document of a made-up meeting.
import type { MinutesRecord } from "../../src/features/minutes/index.ts";
import type { Meeting } from "./things.ts";

export function recordOf({ slug, word, document, items }: Meeting): MinutesRecord {
  return {
    schema: "genbo/minutes@1",
    source: { file: `${document.word}.txt`, sha256: document.sha256, format: "text", repairedWords: 0 },
    cooperation: null,
    body: null,
    kind: "minutes",
    number: null,
    date: slug,
    start: null,
    end: null,
    place: word,
    remote: false,
    people: [],
    items: items.map((item) => ({
      number: item.slug,
      title: item.word,
      presenters: [],
      inputs: [item.input.word],
      decisions: [{ text: item.decision.word, outcome: "approved", confidence: 0.5 }],
      assignments: [{ who: "Alla", what: item.assignment.word, due: null, dueText: null }],
      annexes: [],
    })),
    warnings: [],
  };
}
