import type { Child } from "hono/jsx";
import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { InputField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { messages } from "../messages.ts";
import { signInPath } from "../paths.ts";

type Props = {
  visit: Visit;
  viewer: Viewer;
  /** Where it goes on afterwards. */
  onward: string;
  /** A link has been asked for: what is said is the same whether there is such an account or not. */
  isSent: boolean;
  /** This browser was signed in, and is not any more. */
  wasIn: boolean;
  written?: string;
  refusal?: keyof (typeof messages)["sv"]["signInRefusals"];
  /** The other ways in: a key, a municipality's own sign-in. */
  otherWays?: Child;
};

export function SignInPage({ visit, viewer, onward, isSent, wasIn, written, refusal, otherWays }: Props) {
  const { signIn: words, signInRefusals } = messages[visit.language];
  return (
    <Page visit={visit} title={words.title} lead={words.lead}>
      <Refusal sentence={refusal === undefined ? undefined : signInRefusals[refusal]} />
      {isSent ? (
        <Notice tone="green" heading={words.sentHeading}>
          <p>{words.sent}</p>
          <p>{words.sentNothing}</p>
        </Notice>
      ) : null}
      {wasIn && !isSent ? (
        <Notice>
          <p>{words.ended}</p>
        </Notice>
      ) : null}
      {viewer.account === null ? null : (
        <Notice>
          <p>
            {words.signedInAs(viewer.account.name)} {words.again} <a href={onward}>{words.continue}</a>
          </p>
        </Notice>
      )}
      <form class="card stack-s narrow-form" method="post" action={signInPath}>
        <input type="hidden" name="till" value={onward} />
        <InputField
          id="epost"
          name="epost"
          type="email"
          label={words.email}
          autocomplete="email"
          value={written ?? viewer.account?.email}
          required
        />
        <p>
          <button class="button primary" type="submit">
            {words.send}
          </button>
        </p>
      </form>
      {otherWays}
      <p class="quiet">{words.noAccount}</p>
    </Page>
  );
}
