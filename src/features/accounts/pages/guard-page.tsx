import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { messages } from "../messages.ts";
import { signInTo } from "../paths.ts";

type Props = {
  visit: Visit;
  kind: "other" | "again";
  /** Where it goes on. */
  page: string;
  /** Who is signed in now. */
  name: string;
};

/** Why a form was not taken, and how to go on. */
export function GuardPage({ visit, kind, page, name }: Props) {
  const words = messages[visit.language].guard;
  const isOther = kind === "other";
  return (
    <Page
      visit={visit}
      title={isOther ? words.otherTitle : words.againTitle}
      lead={isOther ? words.other(name) : words.again}
    >
      <p class="row">
        {isOther ? (
          <a class="button" href={page}>
            {words.reload}
          </a>
        ) : null}
        <a class="button primary" href={signInTo(page)}>
          {words.toSignIn}
        </a>
      </p>
    </Page>
  );
}
