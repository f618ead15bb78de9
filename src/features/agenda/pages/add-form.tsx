import { SelectField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { isAgendaOpen } from "../../meetings/index.ts";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { agendaPath, itemsPath } from "../paths.ts";
import type { DeskProps } from "./agenda-page.tsx";
import { KindField, MinutesField, TitleField, unwritten } from "./item-fields.tsx";

/** A new item, by its heading; the rest is said of it where it stands. */
export function AddForm({ visit, cooperation, meeting, agenda, chosen, refusal }: DeskProps) {
  const words = messages[visit.language];
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  if (!isAgendaOpen(meeting)) return null;
  const written = chosen === null ? (refusal?.kept ?? unwritten) : unwritten;
  const fields = { name: "ny", language: visit.language, written };
  return (
    <form class="card stack-s" id="ny" method="post" action={itemsPath(address)}>
      <h2>{words.add}</h2>
      <MadeFor viewer={visit.viewer} />
      <New />
      <div class="agenda-new">
        <TitleField {...fields} />
        <KindField {...fields} />
        <MinutesField {...fields} />
        {agenda.parts.length < 2 ? null : (
          <SelectField
            id="ny-del"
            name="del"
            label={words.fields.part}
            options={agenda.parts.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <button class="button primary" type="submit">
          {words.addButton}
        </button>
      </div>
    </form>
  );
}
