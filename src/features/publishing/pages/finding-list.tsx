import { excerptAround } from "../../../lib/excerpt.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import type { MeetingToOpen } from "../opening/queries.ts";
import type { FoundWords } from "../opening/rules.ts";
import { maskingPath, passingPath } from "../paths.ts";

type Props = { cooperation: string; visit: Visit; meeting: MeetingToOpen };

/** What the check points at in one meeting, each with the words around it and the two answers. */
export function FindingList({ cooperation, visit, meeting }: Props) {
  const words = messages[visit.language];
  return (
    <ul class="plain-list stack-s">
      {meeting.found.map((found) => {
        const hidden = { mote: meeting.id, ord: found.words, slag: found.kind };
        return (
          <li class="publishing-finding stack-s">
            <p>
              <Tag tone="amber">{words.kinds[found.kind]}</Tag>
            </p>
            <WordsAround text={meeting.text} found={found} />
            <div class="row">
              <ButtonForm
                action={maskingPath(cooperation)}
                button={words.maskThis(found.words)}
                hidden={hidden}
              >
                <MadeFor viewer={visit.viewer} />
              </ButtonForm>
              <ButtonForm
                action={passingPath(cooperation)}
                button={words.passThis(found.words)}
                tone="quiet"
                hidden={hidden}
              >
                <MadeFor viewer={visit.viewer} />
              </ButtonForm>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function WordsAround({ text, found: { start, end } }: { text: string; found: FoundWords }) {
  const excerpt = excerptAround(text, [[start, end]], 60);
  if (excerpt === null) return null;
  return (
    <p class="publishing-words">
      {excerpt.cutBefore ? "… " : null}
      {excerpt.pieces.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
      {excerpt.cutAfter ? " …" : null}
    </p>
  );
}
