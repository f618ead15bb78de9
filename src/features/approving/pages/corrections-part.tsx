import { momentText } from "../../../ui/day.tsx";
import { SelectField, TextAreaField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { correctionsPath } from "../paths.ts";
import type { PartProps } from "./approving-page.tsx";
import { itemText } from "./signatures-part.tsx";

/** What was said beside approved minutes. */
export function CorrectionsPart({ visit, approving, address, refused }: PartProps) {
  const { language } = visit;
  const words = messages[language];
  const { corrections, meeting, minutes } = approving;
  if (meeting.state !== "approved") return null;
  return (
    <section class="stack-s" id="rattelser">
      <h2>{words.corrections}</h2>
      {corrections.length === 0 ? <p>{words.noCorrections}</p> : null}
      <ul class="plain-list stack-s">
        {corrections.map(({ id, itemId, text, correctedAt }) => (
          <li class="minutes-comment stack-s" id={`rattelse-${id}`}>
            <p>
              <strong>{itemId === null ? words.whole : itemText(approving, itemId)}</strong>{" "}
              <span class="quiet">{momentText(correctedAt, language)}</span>
            </p>
            <p class="told">{text}</p>
          </li>
        ))}
      </ul>
      {meeting.isDesk ? (
        <details open={refused?.text !== undefined}>
          <summary>{words.correctButton}</summary>
          <form class="stack-s" method="post" action={correctionsPath(address)}>
            <MadeFor viewer={visit.viewer} />
            <New />
            <p>{words.correctionsText}</p>
            <SelectField
              id="rattelse-punkt"
              name="punkt"
              label={words.concerns}
              all={words.whole}
              value={refused?.itemId ?? ""}
              options={minutes.items.map(({ id }) => ({ value: id, text: itemText(approving, id) }))}
            />
            <TextAreaField
              id="rattelse-text"
              name="text"
              label={words.correction}
              value={refused?.text ?? ""}
            />
            <button class="button primary" type="submit">
              {words.correctButton}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
