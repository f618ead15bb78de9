import type { Language } from "../../../../lib/language.ts";
import { roundDocumentPath, roundPath, roundTablePath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly language: Language;
  readonly round: Pick<Round, "cooperationSlug" | "number">;
}

/** All answers as one document, question by question, and as a table. */
export function TakeAway({ language, round }: Props) {
  const words = messages[language];
  const address = roundPath(round.cooperationSlug, round.number);
  return (
    <p class="row round-tools">
      <span>{words.takeAway}</span>
      <a href={roundDocumentPath(address, "docx")}>{words.asDocx}</a>
      <a href={roundDocumentPath(address, "pdf")}>{words.asPdf}</a>
      <a href={roundDocumentPath(address, "html")}>{words.asHtml}</a>
      <a href={roundTablePath(address)}>{words.asTable}</a>
    </p>
  );
}
