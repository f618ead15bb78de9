import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { messages } from "../messages.ts";
import { signInPath } from "../paths.ts";

export function SignedOutPage({ visit }: { visit: Visit }) {
  const { account, signIn } = messages[visit.language];
  return (
    <Page visit={visit} title={account.signedOut} lead={account.signedOutText}>
      <p>
        <a class="button primary" href={signInPath}>
          {signIn.title}
        </a>
      </p>
    </Page>
  );
}
