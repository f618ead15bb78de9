// A paper to look at: what it says is invented, how it looks is the cooperation's own.
import { type AgendaDocument, callPaper, type Paper } from "../../minutes/index.ts";

const item = {
  isSub: false,
  presenters: [],
  start: null,
  end: null,
  background: "",
  proposal: [],
  annexes: [],
};

export function samplePaper(cooperation: string): Paper {
  const agenda: AgendaDocument = {
    cooperation,
    body: "Provgruppen",
    name: null,
    date: "2026-03-12",
    lastDate: null,
    start: "09:00",
    end: "12:00",
    place: "Kvarnhuset",
    link: null,
    parts: [{ name: null, date: null, start: null, end: null, place: null, items: [] }],
  };
  const items: AgendaDocument["parts"][number]["items"] = [
    {
      ...item,
      label: "1",
      title: "Föregående protokoll",
      kind: "decision",
      proposal: ["att lägga protokollet till handlingarna"],
    },
    {
      ...item,
      label: "2",
      title: "Gemensam vattenplan",
      kind: "discussion",
      background: "Så här ser löpande text ut på era handlingar.",
      annexes: [{ number: 1, title: "Utkast till plan" }],
    },
  ];
  return callPaper({ ...agenda, parts: agenda.parts.map((part) => ({ ...part, items })) });
}
