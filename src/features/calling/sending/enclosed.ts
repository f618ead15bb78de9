// What lies beside the letter of one who is called: the agenda as a paper, and the papers of its items.
import type { Attachment } from "../../../platform/mail/queue.ts";
import { callPaper, type Look, paperPdf } from "../../minutes/index.ts";
import { type CalledAnnex, type CalledMeeting, type Callee, shareOf } from "../inviting/rules.ts";
import { messages } from "../messages.ts";
import { agendaDocument } from "./agenda-paper.ts";
import type { Papers } from "./mail.tsx";

/** Agendas as papers, in the cooperation's own look. Most get the same, so those that are made are kept. */
export interface Agendas {
  readonly look: Look;
  readonly made: Map<string, Promise<Buffer>>;
}

export interface Enclosed {
  readonly papers: Papers;
  readonly attachments: readonly Attachment[];
}

export const nothing: Enclosed = { papers: { kind: "none" }, attachments: [] };

/** The agenda as a paper, and the papers of its items, as far as the one who gets them may see them. */
export async function enclosedFor(
  meeting: CalledMeeting,
  callee: Callee,
  { sentBefore, agendas }: { readonly sentBefore: ReadonlySet<string>; readonly agendas: Agendas },
): Promise<Enclosed> {
  const share = shareOf(meeting, callee);
  const agenda: Attachment = {
    fileName: `${messages[callee.language].agenda} ${share.heldOn}.pdf`,
    mediaType: "application/pdf",
    content: await agendaPdf(agendas, share),
  };
  const { told, annexes } = papersOf(share, sentBefore);
  return { papers: told, attachments: [agenda, ...annexes.map(paperBeside)] };
}

/** Most mail servers take no more in one mail; a paper grows by a third on its way. */
const mostBytes = 15_000_000;

/** What the letter says of the papers, and those that go with it: all that have not been sent, or none. */
export function papersOf(
  share: CalledMeeting,
  sentBefore: ReadonlySet<string>,
): { readonly told: Papers; readonly annexes: readonly CalledAnnex[] } {
  const annexes = share.items
    .flatMap((item) => item.annexes)
    .filter(({ id }) => !sentBefore.has(id))
    .toSorted((one, other) => one.number - other.number);
  if (annexes.length === 0) return { told: { kind: "agenda" }, annexes };
  const bytes = annexes.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= mostBytes) return { told: { kind: "all" }, annexes };
  return { told: { kind: "too-large", megabytes: Math.ceil(bytes / 1_000_000) }, annexes: [] };
}

const paperBeside = ({ id, number, fileName, mediaType }: CalledAnnex): Attachment => ({
  fileName: `${number} ${fileName}`,
  mediaType,
  content: { annexId: id },
});

function agendaPdf({ look, made }: Agendas, share: CalledMeeting): Promise<Buffer> {
  const document = agendaDocument(share);
  const key = JSON.stringify(document);
  const paper = made.get(key) ?? paperPdf(callPaper(document), look).then((bytes) => Buffer.from(bytes));
  made.set(key, paper);
  return paper;
}
