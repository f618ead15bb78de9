import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { OwnWish, WaitingWish } from "../wishes/queries.ts";
import { KindTag } from "./item-facts.tsx";

/** What somebody has wished for, as he wrote it. */
export function WishTold({ wish, language }: { wish: OwnWish | WaitingWish; language: Language }) {
  const words = messages[language];
  return (
    <>
      <h3>{wish.title}</h3>
      <p class="agenda-facts">
        <KindTag kind={wish.kind} language={language} />
        <span>{words.wishedBy(wish.personName ?? "", momentText(wish.wishedAt, language))}</span>
        {wish.minutes === null ? null : <span>{words.minutesLong(wish.minutes)}</span>}
      </p>
      {wish.background === "" ? null : <p class="agenda-text">{wish.background}</p>}
      {wish.proposal.length === 0 ? null : (
        <ul class="said">
          {wish.proposal.map((clause) => (
            <li>{clause}</li>
          ))}
        </ul>
      )}
    </>
  );
}
