import type { Child, PropsWithChildren } from "hono/jsx";
import type { Visit } from "../../../platform/web/visit.ts";
import { signInTo } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";

/** Whose words of what a browser keeps until they are saved. */
export const keptFor = ({ id }: { readonly id: string }, { viewer }: Visit): string =>
  `${id} ${viewer.account?.id ?? ""}`;

interface Props {
  visit: Visit;
  /** The address of the page. */
  page: string;
  /** How far the work is. */
  state: Child;
  /** What is said of words whose place somebody else has taken away. */
  removed?: string;
}

/** Whether all is saved. Scripts tell; without them every field has its button. */
export function SavedStatus({ visit, page, state, removed, children }: PropsWithChildren<Props>) {
  const { status, conflict } = messages[visit.language];
  return (
    <div class="saving-status" id="lage">
      <p>
        {state}{" "}
        <span
          data-status
          data-saved={status.saved}
          data-sending={status.saving}
          data-waiting={status.waiting}
          data-no-contact={status.noContact}
          data-over={status.over}
          data-writes-here={status.writesHere}
          data-signed-out={status.signedOut}
          data-other={status.other}
          data-one={status.one}
          data-many={status.many}
          data-lost={status.lost}
          data-forget={status.forget}
          data-removed={removed ?? status.removed}
          data-removed-words={status.removedWords}
          data-put-back={status.putBack}
          data-conflict={conflict.told}
          data-stands={conflict.stands}
          data-yours={conflict.yours}
          data-keep-mine={conflict.keepMine}
          data-keep-theirs={conflict.keepTheirs}
        ></span>
      </p>
      <output class="saving-trouble" data-trouble></output>
      <a class="visually-hidden" href={signInTo(page)} data-sign-in>
        {status.signIn}
      </a>
      {children}
    </div>
  );
}
