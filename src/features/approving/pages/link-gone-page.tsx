import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { signInTo } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";

/** The same for a link that has never been, so that nobody learns which have. */
export function LinkGonePage({ visit }: { visit: Visit }) {
  const words = messages[visit.language];
  return (
    <Page visit={visit} title={words.gone}>
      <p>{words.goneText}</p>
      <p>
        <a class="button" href={signInTo("/")}>
          {words.signIn}
        </a>
      </p>
    </Page>
  );
}
