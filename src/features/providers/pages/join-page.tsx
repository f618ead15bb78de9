import type { SignInProvider } from "../../../platform/sign-in-providers.ts";
import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { Page } from "../../../ui/page.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { providerJoinPath } from "../paths.ts";

type Props = {
  visit: Visit;
  viewer: Viewer;
  provider: Pick<SignInProvider, "key" | "name">;
  /** Where to go on afterwards. */
  page: string;
};

/** Signed in by the link: the provider's sign-in becomes a way in only when its button is pressed. */
export function JoinPage({ visit, viewer, provider: { key, name }, page }: Props) {
  const words = messages[visit.language].join;
  const own = viewer.account?.email ?? "";
  return (
    <Page visit={visit} title={words.title(name)} lead={words.lead(name, own)}>
      <div class="row">
        <ButtonForm action={providerJoinPath(key)} button={words.join} tone="primary" hidden={{ till: page }}>
          <MadeFor viewer={viewer} />
        </ButtonForm>
        <a href={page}>{words.notNow}</a>
      </div>
    </Page>
  );
}
