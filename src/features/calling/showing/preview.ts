import type { Letter } from "../../../platform/mail/letter.tsx";
import { askedOf, type CalledMeeting, type Callee, shareOf } from "../inviting/rules.ts";
import { messages } from "../messages.ts";
import { answerPath } from "../paths.ts";
import { papersOf } from "../sending/enclosed.ts";
import { callLetter } from "../sending/mail.tsx";
import { itemLine, occasionOf } from "../sending/occasions.ts";

/** The call as somebody would get it now. Where he answers is known when it is sent. */
export function previewOf(
  meeting: CalledMeeting,
  callee: Callee,
  origin: string,
): { name: string; letter: Letter; files: string[] } | undefined {
  const { language, name } = callee;
  const [asked] = askedOf(meeting, callee);
  if (asked === undefined) return undefined;
  const isGuest = callee.kind === "guest";
  const share = shareOf(meeting, callee);
  const { told, annexes } = isGuest ? nothing : papersOf(share, new Set());
  const letter = callLetter(language, {
    kind: "call",
    isGuest,
    name,
    occasion: occasionOf(meeting, callee, asked, { origin, inviteeId: callee.personId }),
    word: "",
    items: isGuest ? [] : share.items.map((item) => itemLine(item, language)),
    answer: origin + answerPath("…"),
    papers: told,
  });
  const agenda = isGuest ? [] : [messages[language].agenda];
  return { name, letter, files: [...agenda, ...annexes.map(({ number, title }) => `${number} ${title}`)] };
}

const nothing = { told: { kind: "none" }, annexes: [] } as const;
