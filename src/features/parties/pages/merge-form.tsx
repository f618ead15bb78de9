import type { Language } from "../../../lib/language.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { SelectField } from "../../../ui/field.tsx";
import { messages } from "../messages.ts";
import { mergesPath } from "../paths.ts";
import type { Other, Portrayed } from "../portrait/queries.ts";

type Props = { cooperation: string; language: Language; party: Portrayed; others: Other[] };

/** For what the register has not seen by itself: that this one and another are the same. */
export function MergeForm({ cooperation, language, party, others }: Props) {
  const words = messages[language];
  return (
    <section class="card stack-s" id="sla-ihop">
      <h2>{words.merge}</h2>
      <p class="quiet">{words.mergeText}</p>
      <ButtonForm
        action={mergesPath(cooperation)}
        button={words.mergeThem}
        tone="primary"
        hidden={{ behall: party.id }}
      >
        <SelectField
          id="annan"
          name="annan"
          label={words.sameAs}
          all={words.chooseOther}
          options={others.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </ButtonForm>
    </section>
  );
}
