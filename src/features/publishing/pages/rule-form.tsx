import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { numberText } from "../../../ui/day.tsx";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { ListForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { openingPath, publishingPath } from "../paths.ts";

/** What a rule would open now. */
export interface Preview {
  opens: number;
  left: number;
  /** Of those left: whose finding the reader may not see himself. */
  hidden: number;
}

type Props = {
  visit: Visit;
  cooperation: string;
  form: ListForm;
  bodies: { slug: string; name: string }[];
  preview: Preview | null;
};

/** A rule is tried first, and then done. */
export function RuleForm({ visit, cooperation, form, bodies, preview }: Props) {
  const words = messages[visit.language];
  return (
    <section class="stack">
      <h2>{words.rule}</h2>
      <p class="lead">{words.ruleText}</p>
      <form class="filter-bar" method="get" action={publishingPath(cooperation)} aria-label={words.rule}>
        <InputField id="fore" name="fore" type="date" label={words.before} value={form.fore ?? ""} required />
        <SelectField
          id="organ"
          name="organ"
          label={words.body}
          all={words.everyBody}
          options={bodies.map(({ slug, name }) => ({ value: slug, text: name }))}
          value={form.organ ?? ""}
        />
        <div class="actions">
          <button class="button" type="submit">
            {words.tryRule}
          </button>
        </div>
      </form>
      {preview === null || form.fore === null ? null : (
        <Tried
          visit={visit}
          cooperation={cooperation}
          fore={form.fore}
          organ={form.organ}
          preview={preview}
        />
      )}
    </section>
  );
}

type TriedProps = {
  visit: Visit;
  cooperation: string;
  fore: string;
  organ: string | null;
  preview: Preview;
};

function Tried({ visit, cooperation, fore, organ, preview: { opens, left, hidden } }: TriedProps) {
  const { language } = visit;
  const words = messages[language];
  const count = (number: number) => numberText(number, language);
  return (
    <Notice>
      <p>{opens === 0 ? words.previewNone : words.preview(count(opens), opens === 1)}</p>
      {left === 0 ? null : (
        <p>
          {words.previewLeft(count(left), left === 1)} {hidden === 0 ? null : words.hidden(count(hidden))}
        </p>
      )}
      {opens + left === 0 ? null : (
        <ButtonForm
          action={openingPath(cooperation)}
          button={words.openNow}
          tone="primary"
          hidden={{ fore, ...(organ === null ? {} : { organ }) }}
        >
          <MadeFor viewer={visit.viewer} />
          {left === 0 ? null : (
            <label class="publishing-tick">
              <input type="checkbox" name="trots" value="ja" /> {words.despite}
            </label>
          )}
        </ButtonForm>
      )}
    </Notice>
  );
}
