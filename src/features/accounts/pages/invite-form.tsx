import { isOfDemonstration } from "../../../lib/demonstration.ts";
import { InputField, SelectField } from "../../../ui/field.tsx";
import { demonstrationOutboxPath } from "../../demonstration/paths.ts";
import { MadeFor } from "../guard/made-for.tsx";
import { messages } from "../messages.ts";
import { accountsPath, joinsPath } from "../paths.ts";
import { nobody } from "../people/forms.ts";
import { roles } from "../roles/rules.ts";
import { optionsOf } from "./party-options.ts";
import type { PeopleProps } from "./people-page.tsx";

export function InviteForm({ visit, viewer, cooperation, parties, refusal }: PeopleProps) {
  const words = messages[visit.language].people;
  const written = refusal?.invite;
  return (
    <form class="card stack-s" method="post" action={accountsPath(cooperation.slug)}>
      <h3>{words.invite}</h3>
      <p class="quiet">{words.inviteText}</p>
      {isOfDemonstration(viewer.account?.email ?? "") ? (
        <p>
          {words.invented} <a href={demonstrationOutboxPath}>{words.inventedOutbox}</a>.
        </p>
      ) : null}
      <MadeFor viewer={viewer} />
      <InputField id="namn" name="namn" label={words.name} value={written?.namn} required />
      <InputField id="epost" name="epost" type="email" label={words.email} value={written?.epost} required />
      <SelectField
        id="person"
        name="person"
        label={words.person}
        hint={words.personHint}
        all={words.personNotSaid}
        value={written?.person ?? ""}
        options={[{ value: nobody, text: words.nobody }, ...optionsOf(parties, "person")]}
      />
      <SelectField
        id="uppgift"
        name="uppgift"
        label={words.roleField}
        all={words.noRole}
        value={written?.uppgift ?? ""}
        options={roles.map((value) => ({ value, text: words.role[value] }))}
      />
      <SelectField
        id="kommun"
        name="kommun"
        label={words.organisation}
        hint={words.organisationHint}
        all={words.noOrganisation}
        value={written?.kommun ?? ""}
        options={optionsOf(parties, "organisation")}
      />
      <SelectField
        id="organ"
        name="organ"
        label={words.body}
        hint={words.bodyHint}
        all={words.noBody}
        value={written?.organ ?? ""}
        options={optionsOf(parties, "body")}
      />
      <p>
        <button class="button primary" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

/** For whoever was invited before the minutes told of him. */
export function JoinForm({ visit, viewer, cooperation, parties, accounts }: PeopleProps) {
  const words = messages[visit.language].people;
  const unjoined = accounts.filter(({ persons }) => persons.length === 0);
  if (unjoined.length === 0) return null;
  return (
    <form class="card stack-s" method="post" action={joinsPath(cooperation.slug)}>
      <h3>{words.join}</h3>
      <p class="quiet">{words.joinText}</p>
      <MadeFor viewer={viewer} />
      <SelectField
        id="koppla-konto"
        name="konto"
        label={words.account}
        all={words.choose}
        options={unjoined.map(({ id, name, email }) => ({ value: id, text: `${name} (${email})` }))}
      />
      <SelectField
        id="koppla-person"
        name="person"
        label={words.person}
        all={words.choose}
        options={optionsOf(parties, "person")}
      />
      <p>
        <button class="button" type="submit">
          {words.joinSend}
        </button>
      </p>
    </form>
  );
}
