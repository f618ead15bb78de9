import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { accountPath, othersEndedPath, signInTo } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";
import { newPasskeyChallengePath, passkeysPath } from "../paths.ts";
import type { Passkey } from "../queries.ts";
import type { Refused } from "../rules.ts";
import { Failures } from "./failures.tsx";
import { PasskeyTable } from "./passkey-table.tsx";

type Props = {
  visit: Visit;
  viewer: Viewer;
  passkeys: Passkey[];
  /** In how many other browsers he is signed in. */
  elsewhere: number;
  /** He has proved lately who he is. */
  mayChange: boolean;
  refused?: Refused;
};

export function PasskeysPage({ visit, viewer, passkeys, elsewhere, mayChange, refused }: Props) {
  const words = messages[visit.language];
  return (
    <Page
      visit={visit}
      title={words.title}
      trail={[{ href: accountPath, text: words.account }]}
      lead={words.lead}
      scripts={["passkeys"]}
    >
      <div class="stack-l">
        <Refusal sentence={refused === undefined ? undefined : words.refused[refused]} />
        {passkeys.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <PasskeyTable language={visit.language} viewer={viewer} passkeys={passkeys} mayChange={mayChange} />
        )}
        {mayChange ? <NewPasskey visit={visit} viewer={viewer} /> : <ProveFirst visit={visit} />}
        {mayChange && elsewhere > 0 ? (
          <OtherSessions visit={visit} viewer={viewer} elsewhere={elsewhere} />
        ) : null}
      </div>
    </Page>
  );
}

function NewPasskey({ visit, viewer }: Pick<Props, "visit" | "viewer">) {
  const words = messages[visit.language];
  return (
    <section class="stack">
      <h2>{words.add}</h2>
      <form
        class="card stack-s narrow-form"
        method="post"
        action={passkeysPath}
        data-passkey="new"
        data-challenge={newPasskeyChallengePath}
      >
        <MadeFor viewer={viewer} />
        <input type="hidden" name="svar" value="" />
        <InputField id="nyckelnamn" name="namn" label={words.name} hint={words.nameHint} required />
        <Failures language={visit.language} />
        <p>
          <button class="button primary" type="submit">
            {words.add}
          </button>
        </p>
      </form>
    </section>
  );
}

/** Whoever has changed what opens his account may want to be out everywhere else. */
function OtherSessions({ visit, viewer, elsewhere }: Pick<Props, "visit" | "viewer" | "elsewhere">) {
  const words = messages[visit.language];
  return (
    <section class="stack-s">
      <h2>{words.elsewhere}</h2>
      <p>{words.elsewhereText(elsewhere)}</p>
      <ButtonForm action={othersEndedPath} button={words.endElsewhere}>
        <MadeFor viewer={viewer} />
      </ButtonForm>
    </section>
  );
}

function ProveFirst({ visit }: Pick<Props, "visit">) {
  const words = messages[visit.language];
  return (
    <Notice tone="amber" heading={words.signInAgain}>
      <p>{words.signInAgainText}</p>
      <p>
        <a class="button" href={signInTo(passkeysPath)}>
          {words.toSignIn}
        </a>
      </p>
    </Notice>
  );
}
