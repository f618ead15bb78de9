// The response to a consultation in the room: who writes its parts, and who follows them.
import {
  type Draft,
  draftAnew,
  draftOf,
  draftParts,
  openDraft,
  partsWrittenBy,
  writeDraft,
} from "../../consultations/index.ts";
import { consultationPath, draftPath } from "../../consultations/paths.ts";
import type { Picture, Sight, Subject } from "./subject.ts";

interface Place {
  readonly id: string;
  readonly cooperationId: string;
}

export function draftSubject({ id, cooperationId }: Place): Subject {
  return {
    id,
    texts: "part",
    views: ["skriv", "las"],
    // Each writes in parts of his own.
    isApart: (view) => view === "skriv",
    accessIn: async (_, { access }) => (access.cooperations.includes(cooperationId) ? access : null),
    async pictureOf(seen, register, sight, today) {
      const draft = await draftOf(seen, register, { id, accountId: sight.account, today });
      if (draft === undefined || !draft.isOpen) return null;
      return sight.view === "skriv" && draft.written.size === 0 ? null : pictureOf(draft, sight);
    },
    writtenAmong: (_, register, { account, access }, parts) =>
      partsWrittenBy(register, { consultationId: id, accountId: account, known: access.audiences }, parts),
    // Whoever follows is sent the paragraphs, each with what is said of it.
    wordsOf: async () => [],
    openTexts: (register, accountId, parts) =>
      openDraft(register, { consultationId: id, cooperationId, accountId }, parts),
    async write(register, { access, account }, { item, update }) {
      const change = { consultationId: id, cooperationId, accountId: account.id };
      const writing = { partId: item, update: Buffer.from(update, "base64"), known: access.audiences };
      const written = await writeDraft(register, change, writing);
      return written.ok ? null : written.reason;
    },
  };
}

function pictureOf(draft: Draft, sight: Sight): Picture {
  const { cooperationSlug, number } = draft.consultation;
  const address = draftPath(consultationPath(cooperationSlug, number));
  const { access, language } = sight;
  return {
    items: new Set(draft.parts.map(({ id }) => id)),
    isWritten: (part) => draft.written.has(part),
    parts: (today) =>
      draftParts(
        { visit: { language, address, today, viewer: { account: null, access } }, refused: null },
        draft,
      ),
    place: null,
    // Words alone: whatever is done is told of the whole.
    anew: async (seen, { items }) =>
      pictureOf(items.size === 0 ? draft : await draftAnew(seen, draft), sight),
  };
}
