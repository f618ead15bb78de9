import { InputField, SelectField } from "../../../ui/field.tsx";
import { MadeFor } from "../guard/made-for.tsx";
import { mandateRoles } from "../mandates/rules.ts";
import { messages } from "../messages.ts";
import { mandatesPath } from "../paths.ts";
import { optionsOf } from "./party-options.ts";
import type { PeopleProps } from "./people-page.tsx";

export function MandateForm({ visit, viewer, cooperation, parties, refusal }: PeopleProps) {
  const words = messages[visit.language].people;
  const written = refusal?.mandate;
  return (
    <form class="card stack-s" method="post" action={mandatesPath(cooperation.slug)}>
      <h3>{words.addMandate}</h3>
      <MadeFor viewer={viewer} />
      <div class="account-forms">
        <SelectField
          id="mandat-organ"
          name="organ"
          label={words.body}
          all={words.choose}
          value={written?.organ ?? ""}
          options={optionsOf(parties, "body")}
        />
        <SelectField
          id="mandat-person"
          name="person"
          label={words.who}
          all={words.choose}
          value={written?.person ?? ""}
          options={optionsOf(parties, "person")}
        />
        <SelectField
          id="mandat-kommun"
          name="kommun"
          label={words.organisation}
          all={words.noOrganisation}
          value={written?.kommun ?? ""}
          options={optionsOf(parties, "organisation")}
        />
        <SelectField
          id="mandat-som"
          name="som"
          label={words.mandateRole}
          value={written?.som ?? ""}
          options={mandateRoles.map((value) => ({ value, text: words.mandateRoles[value] }))}
        />
        <InputField
          id="mandat-fran"
          name="fran"
          type="date"
          label={words.from}
          value={written?.fran ?? visit.today}
          required
        />
        <InputField
          id="mandat-till"
          name="till"
          type="date"
          label={words.untilDay}
          hint={words.untilHint}
          value={written?.till ?? ""}
        />
      </div>
      <p>
        <button class="button primary" type="submit">
          {words.add}
        </button>
      </p>
    </form>
  );
}
