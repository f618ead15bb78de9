import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { signInTo } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";
import { passkeySignInPath, signInChallengePath } from "../paths.ts";
import type { Refused } from "../rules.ts";
import { Failures } from "./failures.tsx";

type Props = {
  visit: Visit;
  /** Where to go on afterwards. */
  page: string;
  refused?: Refused;
};

export function SignInPage({ visit, page, refused }: Props) {
  const words = messages[visit.language];
  return (
    <Page visit={visit} title={words.signInTitle} lead={words.signInLead} scripts={["passkeys"]}>
      <div class="stack">
        <Refusal sentence={refused === undefined ? undefined : words.refused[refused]} />
        <form
          class="stack-s"
          method="post"
          action={passkeySignInPath}
          data-passkey="known"
          data-challenge={signInChallengePath}
        >
          <input type="hidden" name="till" value={page} />
          <input type="hidden" name="svar" value="" />
          <Failures language={visit.language} />
          <p>
            <button class="button primary" type="submit">
              {words.signIn}
            </button>
          </p>
        </form>
        <p>
          <a href={signInTo(page)}>{words.otherWays}</a>
        </p>
      </div>
    </Page>
  );
}
