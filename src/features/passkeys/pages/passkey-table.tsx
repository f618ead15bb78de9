import type { Language } from "../../../lib/language.ts";
import type { Viewer } from "../../../platform/web/viewer.ts";
import { momentText } from "../../../ui/day.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Table } from "../../../ui/table.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { passkeyNamePath, passkeyRemovalPath } from "../paths.ts";
import type { Passkey } from "../queries.ts";

type Props = { language: Language; viewer: Viewer; passkeys: Passkey[]; mayChange: boolean };

export function PasskeyTable({ language, viewer, passkeys, mayChange }: Props) {
  const words = messages[language];
  return (
    <Table
      caption={words.title}
      hideCaption
      columns={[
        { heading: words.key },
        { heading: words.made, kind: "tight" },
        { heading: words.used, kind: "tight" },
        { heading: words.change },
      ]}
      rows={passkeys.map((passkey) => ({
        cells: [
          passkey.name,
          momentText(passkey.createdAt, language),
          passkey.usedAt === null ? words.never : momentText(passkey.usedAt, language),
          <div class="stack-s">
            <Rename language={language} viewer={viewer} passkey={passkey} />
            {mayChange ? <Remove language={language} viewer={viewer} passkey={passkey} /> : null}
          </div>,
        ],
      }))}
    />
  );
}

type FormProps = { language: Language; viewer: Viewer; passkey: Passkey };

function Rename({ language, viewer, passkey: { id, name } }: FormProps) {
  const words = messages[language];
  return (
    <form class="stack-s" method="post" action={passkeyNamePath(id)}>
      <MadeFor viewer={viewer} />
      <InputField id={`namn-${id}`} name="namn" label={words.nameOf(name)} value={name} required />
      <p>
        <button class="button" type="submit">
          {words.rename}
        </button>
      </p>
    </form>
  );
}

function Remove({ language, viewer, passkey: { id, name } }: FormProps) {
  const words = messages[language];
  return (
    <form class="button-form" method="post" action={passkeyRemovalPath(id)}>
      <MadeFor viewer={viewer} />
      <button class="button" type="submit" aria-label={`${words.remove}: ${name}`}>
        {words.remove}
      </button>
    </form>
  );
}
