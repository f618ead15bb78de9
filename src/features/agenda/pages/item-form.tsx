import type { Language } from "../../../lib/language.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { ReachForm } from "../../publishing/index.ts";
import { newRoundPath } from "../../rounds/paths.ts";
import { writtenOfContent } from "../forms.ts";
import { contentRevision } from "../items/revision.ts";
import { contentOf } from "../items/rules.ts";
import { messages } from "../messages.ts";
import { agendaPath, itemPath, itemReachPath, itemRemovalPath } from "../paths.ts";
import { AnnexForms } from "./annex-forms.tsx";
import {
  BackgroundField,
  KindField,
  MinutesField,
  PauseField,
  PresenterFields,
  ProposalField,
  TitleField,
} from "./item-fields.tsx";
import type { ItemProps } from "./item-row.tsx";

/** Everything that can be said of an item, where it stands in the list. */
export function ItemForm(props: ItemProps) {
  const { visit, cooperation, meeting, item, choices, refusal } = props;
  const { language } = visit;
  const words = messages[language];
  const address = agendaPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const content = contentOf(item);
  const guests = choices?.guests ?? [];
  const fields = { name: "punkt", language, written: refusal?.kept ?? writtenOfContent(content) };
  return (
    <div class="agenda-editor stack">
      <form class="stack-s" method="post" action={itemPath(address, item.id)} data-editor>
        <MadeFor viewer={visit.viewer} />
        <input type="hidden" name="revision" value={contentRevision(content)} />
        <TitleField {...fields} />
        <div class="agenda-short">
          <KindField {...fields} />
          <MinutesField {...fields} />
          <PauseField {...fields} />
        </div>
        <PresenterFields {...fields} people={choices?.people ?? []} />
        <BackgroundField {...fields} mayHaveAnnexes />
        <ProposalField {...fields} />
        <p class="row">
          <button class="button primary" type="submit">
            {words.save}
          </button>
          <a href={`${address}#punkt-${item.id}`}>{words.close}</a>
        </p>
      </form>
      <AnnexForms {...props} />
      <PartButtons {...props} />
      <p>
        <a href={`${newRoundPath(cooperation.slug)}?punkt=${item.id}`}>{words.askMunicipalities}</a>
      </p>
      <details>
        <summary>{words.reach}</summary>
        {choices?.ruled === undefined ? null : (
          <ReachForm
            name={`punkt-${item.slug}`}
            action={itemReachPath(address, item.id)}
            visit={visit}
            within="meeting"
            ruled={choices.ruled}
            persons={choices.persons}
            mayHaveFindings={false}
          />
        )}
      </details>
      {guests.length === 0 ? null : <p>{words.guestsTold(namesIn(guests, language))}</p>}
      <div class="row">
        <ButtonForm action={itemRemovalPath(address, item.id)} button={words.remove} tone="quiet">
          <MadeFor viewer={visit.viewer} />
        </ButtonForm>
        <span class="quiet">{words.removeText}</span>
      </div>
    </div>
  );
}

const namesIn = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language).format(names);

/** To another part; a sub-item goes where its item goes. */
function PartButtons({ visit, agenda: { parts }, item }: ItemProps) {
  const words = messages[visit.language];
  const others = parts.filter(({ id }) => id !== item.part?.id);
  if (item.parentId !== null || others.length === 0) return null;
  return (
    <p class="row">
      {others.map((part) => (
        <button class="button" type="submit" form="ordning" name="till" value={`${item.id}:${part.id}`}>
          {words.toPart(part.name)}
        </button>
      ))}
    </p>
  );
}
