import { momentText } from "../../../ui/day.tsx";
import { TextAreaField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { callCancelPath, callChangePath, callPath } from "../paths.ts";
import type { CallPageProps } from "./call-page.tsx";
import { CalleeFields } from "./callee-fields.tsx";

/** What has become another since the last sending, and a button that tells everybody. */
export function ChangeForm({ visit, cooperation, call, refusal }: CallPageProps) {
  const { language } = visit;
  const words = messages[language];
  const { meeting, newcomers, leavers, chosen, isChanged, substitutes } = call;
  const address = callPath(cooperation.slug, meeting.body.slug, meeting.slug);
  const uncalled = substitutes.filter(({ personId }) => !chosen.has(personId));
  const hasNews = isChanged || newcomers.length > 0 || leavers.length > 0;
  const fields = { language, meeting, kept: refusal?.kept, previewAt: address };
  return (
    <section class="stack-s" id="andring">
      <h2>{words.change}</h2>
      {isChanged ? (
        <Notice tone="amber" heading={words.changedSince}>
          <p>{words.changedSinceText}</p>
        </Notice>
      ) : null}
      {leavers.length === 0 ? null : <p>{words.leavers(namesOf(leavers))}</p>}
      {hasNews ? null : <p class="quiet">{words.noChange}</p>}
      {hasNews || uncalled.length > 0 ? (
        <form class="stack call-form" method="post" action={callChangePath(address)}>
          <MadeFor viewer={visit.viewer} />
          {[...chosen].map((id) => (
            <input type="hidden" name="ersattare" value={id} />
          ))}
          {newcomers.length === 0 ? null : (
            <CalleeFields {...fields} callees={newcomers} caption={words.newcomers} />
          )}
          {uncalled.length === 0 ? null : (
            <CalleeFields
              {...fields}
              callees={uncalled}
              caption={words.moreSubstitutes}
              choice={({ personId, name }) => (
                <input type="checkbox" name="ersattare" value={personId} aria-label={name} />
              )}
            />
          )}
          <TextAreaField
            id="andrat"
            name="ord"
            label={words.word}
            hint={words.wordHint}
            value={refusal?.kept?.word ?? ""}
          />
          {refusal?.refusal.reason === "no-address" ? (
            <label class="call-choice">
              <input type="checkbox" name="trots" value="ja" />
              {words.despite}
            </label>
          ) : null}
          <p>
            <button class={isChanged ? "button primary" : "button"} type="submit">
              {isChanged ? words.sendChange : words.sendNews}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}

export function CancelForm({ visit, cooperation, call }: CallPageProps) {
  const words = messages[visit.language];
  const { body, slug } = call.meeting;
  return (
    <details class="card call-cancel">
      <summary>{words.cancel}</summary>
      <form
        class="stack-s call-form"
        method="post"
        action={callCancelPath(callPath(cooperation.slug, body.slug, slug))}
      >
        <MadeFor viewer={visit.viewer} />
        <p>{words.cancelHint}</p>
        <TextAreaField id="installt" name="ord" label={words.reason} />
        <p>
          <button class="button" type="submit">
            {words.cancelNow}
          </button>
        </p>
      </form>
    </details>
  );
}

export function SentList({ visit, call }: CallPageProps) {
  const words = messages[visit.language];
  if (call.calls.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{words.sent}</h2>
      <ul class="plain-list">
        {call.calls.map(({ kind, sentAt, facts }) => (
          <li>
            {words.sentKinds[kind]}{" "}
            <span class="quiet">{words.sentTo(momentText(sentAt, visit.language), facts.mails)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const namesOf = (people: readonly { readonly name: string }[]): string =>
  [...new Set(people.map(({ name }) => name))].join(", ");
