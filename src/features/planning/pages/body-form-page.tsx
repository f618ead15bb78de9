import type { Child, PropsWithChildren } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { InputField, optionsOf, SelectField } from "../../../ui/field.tsx";
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
    <Part
      legend={words.minutes}
      above={
        <>
          <label>
            <input type="checkbox" name="formellt" value="ja" checked={written.formellt} /> {words.isFormal}
          </label>
          <p class="quiet">{words.formalHint}</p>
        </>
      }
    >
      <SelectField
        id="form-godkannande"
        name="godkannande"
        label={words.approval}
        value={written.godkannande}
        options={optionsOf(approvals, words.approvals)}
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
        options={optionsOf(numberings, words.numberings)}
      />
      <SelectField
        id="form-omrostning"
        name="omrostning"
        label={words.voting}
        value={written.omrostning}
        options={optionsOf(votings, words.votings)}
      />
    </Part>
  );
}

/** When something is agreed between meetings. */
function Rounds({ visit, written }: BodyFormProps) {
  const words = messages[visit.language].form;
  return (
    <Part legend={words.rounds} above={<p class="quiet">{words.roundsHint}</p>}>
      <SelectField
        id="form-overens"
        name="overens"
        label={words.roundRule}
        value={written.overens}
        options={optionsOf(roundRules, words.roundRules)}
      />
      <SelectField
        id="form-svarande"
        name="svarande"
        label={words.quorum}
        value={written.svarande}
        options={optionsOf(quorums, words.quorums)}
      />
    </Part>
  );
}

function Custom({ visit, written }: BodyFormProps) {
  const all = messages[visit.language];
  const words = all.form;
  return (
    <Part legend={words.custom} above={<p class="quiet">{words.customHint}</p>}>
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
    </Part>
  );
}

interface PartProps {
  readonly legend: string;
  /** What stands over its fields. */
  readonly above: Child;
}

function Part({ legend, above, children }: PropsWithChildren<PartProps>) {
  return (
    <fieldset class="planning-part stack-s">
      <legend>{legend}</legend>
      {above}
      <div class="planning-fields">{children}</div>
    </fieldset>
  );
}
