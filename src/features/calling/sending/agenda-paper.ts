// The agenda as the paper that goes with a call: each gets what he may see of it.
import type { AgendaDocument, AgendaDocumentItem, AgendaDocumentPart } from "../../minutes/index.ts";
import type { CalledItem, CalledMeeting } from "../inviting/rules.ts";

/** Of a meeting as one of those who are called may know it. */
export function agendaDocument(share: CalledMeeting): AgendaDocument {
  const { cooperation, body, name, heldOn, lastOn, starts, ends, place, link, parts, items } = share;
  const within = (id: string | null) =>
    items.filter(({ part }) => (part?.id ?? null) === id).map(documentItem);
  const ordinary = { name: null, date: null, start: null, end: null, place: null, items: within(null) };
  const named = parts.map((part): AgendaDocumentPart => ({
    name: part.name,
    date: part.heldOn,
    start: part.starts,
    end: part.ends,
    place: part.place,
    items: within(part.id),
  }));
  return {
    cooperation: cooperation.name,
    body: body.name,
    name,
    date: heldOn,
    lastDate: lastOn,
    start: starts,
    end: ends,
    place,
    link,
    parts: [...(ordinary.items.length > 0 || named.length === 0 ? [ordinary] : []), ...named],
  };
}

function documentItem(item: CalledItem): AgendaDocumentItem {
  const { label, parentId, title, kind, presenters, from, until, background, proposals, annexes } = item;
  return {
    label,
    isSub: parentId !== null,
    title,
    kind,
    presenters: presenters.map(({ name, organisation }) => ({ name, organisation, spans: [] })),
    start: from,
    end: until,
    background,
    proposal: proposals.map(({ text }) => text),
    annexes: annexes.map(({ number, title: named }) => ({ number, title: named })),
  };
}
