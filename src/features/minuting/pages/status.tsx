import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { signInTo } from "../../accounts/paths.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { messages } from "../messages.ts";
import { place } from "../paths.ts";
import type { Surroundings } from "./parts.tsx";

/** Whose words of which meeting a browser keeps until they are saved. */
export const keptFor = ({ id }: RunMeeting, { viewer }: Visit): string => `${id} ${viewer.account?.id ?? ""}`;

/** Whether all is saved. Scripts tell; without them every field has its button. */
export function Status({ visit, minutes, state }: Surroundings & { state: Child }) {
  const { status, conflict, keyHint } = messages[visit.language];
  return (
    <div class="minuting-status" id="lage">
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
          data-removed={status.removed}
          data-removed-words={status.removedWords}
          data-put-back={status.putBack}
          data-conflict={conflict.told}
          data-stands={conflict.stands}
          data-yours={conflict.yours}
          data-keep-mine={conflict.keepMine}
          data-keep-theirs={conflict.keepTheirs}
        ></span>
      </p>
      <output class="minuting-trouble" data-trouble></output>
      <a class="visually-hidden" href={signInTo(minutes)} data-sign-in>
        {status.signIn}
      </a>
      <button class="button quiet with-script" type="button" data-key="?" data-open="tangenter">
        {keyHint}
      </button>
    </div>
  );
}

/** How far the minutes are. */
export function StateOfMinutes({ state, language }: { state: RunMeeting["state"]; language: Language }) {
  const { states } = messages[language];
  const told = state === "planned" || state === "cancelled" || state === "approved" ? "" : states[state];
  return (
    <strong data-part id={place.state}>
      {told}
    </strong>
  );
}
