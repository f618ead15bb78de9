import type { Visit } from "../../../platform/web/visit.ts";
import { Notice } from "../../../ui/notice.tsx";
import { messages } from "../messages.ts";
import { signInTo } from "../paths.ts";

/** Where somebody may look, but has not proved who he is lately enough to change anything. */
export function SignInFirst({ visit, page }: { visit: Visit; page: string }) {
  const { people, guard } = messages[visit.language];
  return (
    <Notice>
      <p>
        {people.provedFirst} <a href={signInTo(page)}>{guard.toSignIn}</a>
      </p>
    </Notice>
  );
}
