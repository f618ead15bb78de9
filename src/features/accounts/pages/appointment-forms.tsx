import { InputField, SelectField } from "../../../ui/field.tsx";
import { MadeFor } from "../guard/made-for.tsx";
import { messages } from "../messages.ts";
import { administratorsPath, secretariesPath } from "../paths.ts";
import type { InstallationProps } from "./installation-page.tsx";

export function SecretaryForm({ visit, viewer, offices, refused }: InstallationProps) {
  const words = messages[visit.language].installation;
  const written = refused?.form === "secretary" ? refused.written : undefined;
  return (
    <form class="card stack-s" method="post" action={secretariesPath}>
      <h3>{words.invite}</h3>
      <MadeFor viewer={viewer} />
      <SelectField
        id="samverkan"
        name="samverkan"
        label={words.cooperation}
        value={written?.samverkan ?? ""}
        options={offices.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <InputField id="sekreterare-namn" name="namn" label={words.name} value={written?.namn} required />
      <InputField
        id="sekreterare-epost"
        name="epost"
        type="email"
        label={words.email}
        value={written?.epost}
        required
      />
      <Send text={words.send} />
    </form>
  );
}

export function AdministratorForm({ visit, viewer, refused }: InstallationProps) {
  const words = messages[visit.language].installation;
  const written = refused?.form === "administrator" ? refused.written : undefined;
  return (
    <form class="card stack-s" method="post" action={administratorsPath}>
      <h3>{words.makeAdministrator}</h3>
      <MadeFor viewer={viewer} />
      <InputField id="administrator-namn" name="namn" label={words.name} value={written?.namn} required />
      <InputField
        id="administrator-epost"
        name="epost"
        type="email"
        label={words.email}
        value={written?.epost}
        required
      />
      <Send text={words.send} />
    </form>
  );
}

const Send = ({ text }: { text: string }) => (
  <p>
    <button class="button primary" type="submit">
      {text}
    </button>
  </p>
);
