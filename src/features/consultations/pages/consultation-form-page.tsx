import type { Visit } from "../../../platform/web/visit.ts";
import { InputField, SelectField, TextAreaField } from "../../../ui/field.tsx";
import { New } from "../../../ui/new.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import type { OwnBody } from "../../planning/index.ts";
import type { Written, WrittenFault } from "../forms.ts";
import { messages } from "../messages.ts";
import { consultationsPath } from "../paths.ts";

interface Props {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  /** Those whose work he runs. */
  readonly bodies: readonly OwnBody[];
  readonly action: string;
  readonly written: Written;
  readonly isNew: boolean;
  readonly fault?: WrittenFault | undefined;
}

/** What is known of a consultation, and how its work is planned. */
export function ConsultationFormPage({ visit, cooperation, bodies, action, written, isNew, fault }: Props) {
  const words = messages[visit.language];
  const { fields } = words;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="consultations"
      title={isNew ? words.making : words.changing}
      trail={[{ href: consultationsPath(cooperation.slug), text: words.title }]}
    >
      <Refusal sentence={fault === undefined ? undefined : words.written[fault]} />
      <form class="stack consultation-form" method="post" action={action}>
        <MadeFor viewer={visit.viewer} />
        {isNew ? <New /> : null}
        <InputField id="titel" name="titel" label={fields.title} value={written.titel} required />
        <div class="consultation-fields">
          <InputField
            id="fran"
            name="fran"
            label={fields.sender}
            hint={fields.senderHint}
            value={written.avsandare}
          />
          <InputField
            id="sista"
            name="sista"
            label={fields.deadline}
            hint={fields.deadlineHint}
            value={written.sista}
            required
          />
          <InputField id="arende" name="arende" label={fields.reference} value={written.arende} />
          <InputField id="eget" name="eget" label={fields.ownReference} value={written.eget} />
        </div>
        <TextAreaField
          id="bakgrund"
          name="bakgrund"
          label={fields.background}
          value={written.bakgrund}
          rows={5}
        />
        <TextAreaField
          id="fragor"
          name="fragor"
          label={fields.questions}
          hint={fields.questionsHint}
          value={written.fragor}
          rows={5}
        />
        <div class="consultation-fields">
          <SelectField
            id="organ"
            name="organ"
            label={fields.body}
            value={written.organ}
            options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <SelectField
            id="antas"
            name="antas"
            label={fields.adopts}
            value={written.antas}
            options={[
              { value: "body", text: fields.adoptsBy.body },
              { value: "per-capsulam", text: fields.adoptsBy["per-capsulam"] },
            ]}
          />
          <SelectField
            id="krets"
            name="krets"
            label={fields.reach}
            value={written.krets}
            options={[
              { value: "cooperation", text: fields.reaches.cooperation },
              { value: "body", text: fields.reaches.body },
            ]}
          />
        </div>
        <fieldset class="consultation-days stack-s">
          <legend>{fields.days}</legend>
          <p class="hint" id="dagar">
            {fields.daysHint}
          </p>
          <div class="consultation-fields">
            <Days name="fragetid" label={fields.askDays} value={written.fragetid} />
            <Days name="skrivtid" label={fields.draftDays} value={written.skrivtid} />
            <Days name="synpunktstid" label={fields.commentDays} value={written.synpunktstid} />
            <Days name="avstamning" label={fields.signDays} value={written.avstamning} />
          </div>
        </fieldset>
        <p>
          <button class="button primary" type="submit">
            {isNew ? words.make : words.save}
          </button>
        </p>
      </form>
    </CooperationPage>
  );
}

const Days = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <InputField id={name} name={name} type="number" label={label} value={value} />
);
