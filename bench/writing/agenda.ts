// The call to a meeting of which there are minutes: its items with what was to be known of them.
import type { AgendaDocument, MinutesRecord } from "../../src/features/minutes/index.ts";

export function agendaOf(record: MinutesRecord): AgendaDocument {
  const { cooperation, body, date, start, end, place, items } = record;
  return {
    cooperation: cooperation ?? "",
    body: body ?? "",
    name: null,
    date: date ?? "2026-01-01",
    lastDate: null,
    start,
    end,
    place,
    link: null,
    parts: [
      {
        name: null,
        date: null,
        start: null,
        end: null,
        place: null,
        items: items.map(({ number, title, presenters, inputs, decisions }, i) => ({
          label: number,
          isSub: false,
          title,
          kind: decisions.length > 0 ? "decision" : "discussion",
          presenters,
          start: null,
          end: null,
          background: inputs.join("\n\n"),
          proposal: decisions.map(({ text }) => text),
          annexes: [{ number: i + 1, title }],
        })),
      },
    ],
  };
}
