import { hiddenPlaces } from "../lib/hidden-words.ts";
import { piecesBetween } from "../lib/excerpt.ts";
import type { Language } from "../lib/language.ts";
import { messages } from "./messages.ts";
import { Tag } from "./tag.tsx";

type Props = {
  language: Language;
  /** As everybody reads it. */
  text: string;
  /** As it was read, for whoever may know it. */
  original: string | null;
};

/** A text in which words may be masked; they are marked for whoever may read them. */
export function Unmasked({ language, text, original }: Props) {
  if (original === null) return <>{text}</>;
  return (
    <>
      {piecesBetween(original, hiddenPlaces(text, original), 0, original.length).map((piece) =>
        piece.marked ? <HiddenWords>{piece.text}</HiddenWords> : piece.text,
      )}{" "}
      <HiddenTag language={language} />
    </>
  );
}

/** Words that the public does not read. */
export function HiddenWords({ children }: { children: string }) {
  return <span class="hidden-words">{children}</span>;
}

export function HiddenTag({ language }: { language: Language }) {
  return <Tag tone="violet">{messages[language].hidden}</Tag>;
}
