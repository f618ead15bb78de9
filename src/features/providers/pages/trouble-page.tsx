import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { signInPath } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";
import { providersPath } from "../paths.ts";
import type { Trouble } from "../rules.ts";

/** Why nobody was signed in, and what to do. */
export function TroublePage({ visit, trouble }: { visit: Visit; trouble: Trouble }) {
  const words = messages[visit.language];
  const { title, text } = words.trouble[trouble];
  return (
    <Page visit={visit} title={title} lead={text}>
      <p class="row">
        <a class="button primary" href={providersPath}>
          {words.again}
        </a>
        <a href={signInPath}>{words.toSignIn}</a>
      </p>
    </Page>
  );
}
