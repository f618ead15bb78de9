import { TextAreaField } from "../../../ui/field.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { Callee } from "../inviting/rules.ts";
import { messages } from "../messages.ts";
import { callPath } from "../paths.ts";
import type { CallPageProps } from "./call-page.tsx";
import { CalleeFields } from "./callee-fields.tsx";

/** Whom the call goes to, and what is said in it. */
export function CalleeForm({ visit, cooperation, call, refusal }: CallPageProps) {
  const { language } = visit;
  const words = messages[language];
  const { meeting, callees, substitutes } = call;
  const kept = refusal?.kept;
  const chosen = kept?.substitutes ?? call.chosen;
  const called = callees.filter(({ kind }) => kind !== "substitute");
  const address = callPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const fields = { language, meeting, kept, previewAt: address };
  const despite = kept !== undefined && refusal?.refusal.reason === "no-address";
  return (
    <form class="stack call-form" method="post" action={address}>
      <MadeFor viewer={visit.viewer} />
      <section class="stack-s">
        <p class="prose">{words.calledLead}</p>
        <CalleeFields {...fields} callees={called} caption={words.called} />
      </section>
      {substitutes.length === 0 ? null : (
        <section class="stack-s">
          <p class="prose">{words.substitutesHint}</p>
          <CalleeFields
            {...fields}
            callees={substitutes}
            caption={words.substitutes}
            choice={(callee) => <Chosen {...{ callee, chosen }} />}
          />
        </section>
      )}
      <TextAreaField id="ord" name="ord" label={words.word} hint={words.wordHint} value={kept?.word ?? ""} />
      {despite ? (
        <label class="call-choice">
          <input type="checkbox" name="trots" value="ja" />
          {words.despite}
        </label>
      ) : null}
      <p>
        <button class="button primary" type="submit">
          {words.send(new Set(called.map(({ personId }) => personId)).size)}
        </button>
      </p>
    </form>
  );
}

function Chosen({ callee, chosen }: { callee: Callee; chosen: ReadonlySet<string> }) {
  return (
    <input
      type="checkbox"
      name="ersattare"
      value={callee.personId}
      checked={chosen.has(callee.personId)}
      aria-label={callee.name}
    />
  );
}
