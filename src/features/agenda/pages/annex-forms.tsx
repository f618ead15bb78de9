import { FilesField } from "../../../ui/files-field.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { limits } from "../annexes/limits.ts";
import { messages } from "../messages.ts";
import { agendaPath, annexChangePath, annexPath, itemAnnexesPath } from "../paths.ts";
import type { ItemProps } from "./item-row.tsx";

/** The papers of an item, and a field for more. */
export function AnnexForms(props: ItemProps) {
  const { visit, cooperation, meeting, item } = props;
  const words = messages[visit.language];
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  return (
    <section class="stack-s" aria-labelledby="bilagor">
      <h4 id="bilagor">{words.annexes}</h4>
      {item.annexes.length === 0 ? null : (
        <ul class="plain-list stack-s">
          {item.annexes.map((annex, place) => (
            <li>
              <AnnexRow {...props} annex={annex} isFirst={place === 0} />
            </li>
          ))}
        </ul>
      )}
      <form
        class="stack-s"
        method="post"
        action={itemAnnexesPath(address, item.id)}
        enctype="multipart/form-data"
      >
        <MadeFor viewer={visit.viewer} />
        <New />
        <FilesField
          id="papper"
          name="papper"
          label={words.fields.papers}
          hint={words.hints.papers(limits.megabytes)}
        />
        <p>
          <button class="button" type="submit">
            {words.upload}
          </button>
        </p>
      </form>
    </section>
  );
}

type RowProps = ItemProps & { annex: ItemProps["item"]["annexes"][number]; isFirst: boolean };

function AnnexRow({ visit, cooperation, meeting, annex, isFirst }: RowProps) {
  const words = messages[visit.language];
  const { slug, body } = meeting;
  const address = agendaPath(cooperation.slug, body.slug, slug);
  const field = `bilaga-${annex.number}`;
  return (
    <form class="agenda-annex" method="post" action={annexChangePath(address, annex.id)}>
      <MadeFor viewer={visit.viewer} />
      <a href={annexPath(cooperation.slug, body.slug, slug, String(annex.number))}>
        {words.annexNumber(annex.number)}
      </a>
      <label class="visually-hidden" for={field}>
        {words.fields.paperTitle(annex.number)}
      </label>
      <input id={field} name="titel" value={annex.title} required />
      <button class="button" type="submit" name="gor" value="rename">
        {words.rename}
      </button>
      {isFirst ? null : (
        <button
          class="button quiet"
          type="submit"
          name="gor"
          value="raise"
          aria-label={words.raise(annex.number)}
        >
          ↑
        </button>
      )}
      <button
        class="button quiet"
        type="submit"
        name="gor"
        value="remove"
        aria-label={words.removePaper(annex.number)}
      >
        ×
      </button>
    </form>
  );
}
