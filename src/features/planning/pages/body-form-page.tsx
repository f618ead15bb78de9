import type { Visit } from "../../../platform/web/visit.ts";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { partyPath } from "../../parties/paths.ts";
import type { FormFault, WrittenForm } from "../body-form/forms.ts";
import { approvals, numberings, quorums, roundRules, votings } from "../body-form/rules.ts";
import type { OwnBody } from "../meeting/queries.ts";
import { messages } from "../messages.ts";
import { bodyFormPath } from "../paths.ts";

export interface BodyFormProps {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly body: OwnBody;
  readonly written: WrittenForm;
  readonly fault?: FormFault | undefined;
}

/** How a body works. */
export function BodyFormPage(props: BodyFormProps) {
  const { visit, cooperation, body, fault } = props;
  const words = messages[visit.language];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="body"
      title={words.form.title(body.name)}
      lead={words.form.lead}
      trail={[{ href: partyPath(cooperation.slug, "body", body.slug), text: body.name }]}
    >
      <Refusal sentence={fault === undefined ? undefined : words.faults[fault]} />
      <form class="card stack" method="post" action={bodyFormPath(cooperation.slug, body.slug)}>
        <MadeFor viewer={visit.viewer} />
        <Minutes {...props} />
        <Custom {...props} />
        <Rounds {...props} />
        <p>
          <button class="button primary" type="submit">
            {words.form.save}
          </button>
        </p>
      </form>
    </CooperationPage>
  );
}

function Minutes({ visit, written }: BodyFormProps) {
  const words = messages[visit.language].form;
  return (
    <fieldset class="planning-part stack-s">
      <legend>{words.minutes}</legend>
      <label>
        <input type="checkbox" name="formellt" value="ja" checked={written.formellt} /> {words.isFormal}
      </label>
      <p class="quiet">{words.formalHint}</p>
      <div class="planning-fields">
        <SelectField
          id="form-godkannande"
          name="godkannande"
          label={words.approval}
          value={written.godkannande}
          options={approvals.map((value) => ({ value, text: words.approvals[value] }))}
        />
        <InputField
          id="form-justerare"
          name="justerare"
          label={words.adjusters}
          hint={words.adjustersHint}
          value={written.justerare}
        />
        <SelectField
          id="form-numrering"
          name="numrering"
          label={words.numbering}
          value={written.numrering}
          options={numberings.map((value) => ({ value, text: words.numberings[value] }))}
        />
        <SelectField
          id="form-omrostning"
          name="omrostning"
          label={words.voting}
          value={written.omrostning}
          options={votings.map((value) => ({ value, text: words.votings[value] }))}
        />
      </div>
    </fieldset>
  );
}

/** When something is agreed between meetings. */
function Rounds({ visit, written }: BodyFormProps) {
  const words = messages[visit.language].form;
  return (
    <fieldset class="planning-part stack-s">
      <legend>{words.rounds}</legend>
      <p class="quiet">{words.roundsHint}</p>
      <div class="planning-fields">
        <SelectField
          id="form-overens"
          name="overens"
          label={words.roundRule}
          value={written.overens}
          options={roundRules.map((value) => ({ value, text: words.roundRules[value] }))}
        />
        <SelectField
          id="form-svarande"
          name="svarande"
          label={words.quorum}
          value={written.svarande}
          options={quorums.map((value) => ({ value, text: words.quorums[value] }))}
        />
      </div>
    </fieldset>
  );
}

function Custom({ visit, written }: BodyFormProps) {
  const all = messages[visit.language];
  const words = all.form;
  return (
    <fieldset class="planning-part stack-s">
      <legend>{words.custom}</legend>
      <p class="quiet">{words.customHint}</p>
      <div class="planning-fields">
        <InputField id="form-start" name="start" label={all.starts} value={written.start} />
        <InputField id="form-slut" name="slut" label={all.ends} value={written.slut} />
        <InputField id="form-plats" name="plats" label={all.place} value={written.plats} />
        <InputField
          id="form-stoppdagar"
          name="stoppdagar"
          label={words.stopDays}
          hint={words.stopHint}
          value={written.stoppdagar}
          required
        />
        <InputField
          id="form-kallelsedagar"
          name="kallelsedagar"
          label={words.callDays}
          hint={words.callHint}
          value={written.kallelsedagar}
          required
        />
        <InputField
          id="form-termin"
          name="termin"
          label={words.term}
          hint={words.termHint}
          value={written.termin}
        />
      </div>
    </fieldset>
  );
}
