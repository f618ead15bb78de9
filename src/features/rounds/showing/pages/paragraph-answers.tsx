import { Tag } from "../../../../ui/tag.tsx";
import { messages as formMessages } from "../../form/messages.ts";
import { stanceTones } from "../../form/pages/answer-told.tsx";
import { spokenAnchor } from "../../paths.ts";
import { paragraphsSaid } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import type { FieldProps, Of } from "./field-answers.tsx";

/** The document, and beneath each paragraph what all have said of it. */
export function ParagraphAnswers({ language, field, answering }: FieldProps<Of<"document">>) {
  const words = messages[language];
  const { stances } = formMessages[language];
  return (
    <ol class="round-paragraphs stack">
      {paragraphsSaid(field, answering).map(({ paragraph, sayings }) => (
        <li id={spokenAnchor(field.id, paragraph.id)}>
          <div class="stack-s">
            <p class="round-words">{paragraph.text}</p>
            {sayings.length === 0 ? (
              <p class="quiet">{words.nothingSaid}</p>
            ) : (
              <ul class="plain-list round-sayings stack-s">
                {sayings.map(({ name, stance, words: comment }) => (
                  <li>
                    <strong>{name}</strong>{" "}
                    {stance === null ? null : <Tag tone={stanceTones[stance]}>{stances[stance]}</Tag>}
                    {comment.trim() === "" ? null : <p class="round-words">{comment}</p>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
