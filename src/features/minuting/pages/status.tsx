import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { SavedStatus } from "../../texts/index.ts";
import { messages } from "../messages.ts";
import { place } from "../paths.ts";
import type { Surroundings } from "./parts.tsx";

/** Whether all is saved, and which keys there are. */
export function Status({ visit, minutes, state }: Surroundings & { state: Child }) {
  return (
    <SavedStatus visit={visit} page={minutes} state={state}>
      <button class="button quiet with-script" type="button" data-key="?" data-open="tangenter">
        {messages[visit.language].keyHint}
      </button>
    </SavedStatus>
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
