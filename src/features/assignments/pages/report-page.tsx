import type { Visit } from "../../../platform/web/visit.ts";
import { dayText, momentText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { signInTo } from "../../accounts/paths.ts";
import type { DeedName } from "../acting/forms.ts";
import { standingOf } from "../course/rules.ts";
import { messages } from "../messages.ts";
import { ownAssignmentsPath, reportPath, reportUndoPath } from "../paths.ts";
import type { OneAssignment, WholeAssignment } from "../story/queries.ts";
import { DeedForms, type RefusedDeed } from "./deed-forms.tsx";
import { DeedRefusal } from "./deed-refusal.tsx";
import { StandingTag, standingText } from "./standing.tsx";
import { dueText } from "./story-list.tsx";

export type ReportProps = {
  visit: Visit;
  token: string;
  cooperation: { name: string };
  assignment: OneAssignment;
  whole: WholeAssignment;
  personId: string;
  personName: string;
  may: readonly DeedName[];
  refused?: RefusedDeed;
  /** Too much has been done with the link. */
  isTired?: boolean;
};

/** For whoever follows his link: his assignment, what is recorded of it, and what he can do. */
export function ReportPage(props: ReportProps) {
  const { visit, token, cooperation, assignment, whole, personName, may, refused, isTired } = props;
  const { language, today } = visit;
  const words = messages[language];
  const standing = standingOf(assignment, whole.meetings, today);
  const { bodyName, givenOn } = assignment;
  const given =
    givenOn === null ? null : words.reporting.given(bodyName ?? words.noBody, dayText(givenOn, language));
  return (
    <Page visit={visit} title={words.reporting.title} lead={words.reporting.you(personName)}>
      <DeedRefusal
        language={language}
        refused={refused}
        bodyId={assignment.bodyId}
        meetings={whole.meetings}
      />
      <Refusal sentence={isTired === true ? words.reporting.tooMany : undefined} />
      <section class="card stack-s">
        <h2>{assignment.what}</h2>
        <FactList
          facts={[
            { name: words.holder, value: assignment.who },
            {
              name: words.one.standing,
              value: (
                <>
                  <StandingTag language={language} standing={standing} />{" "}
                  {standingText(standing, whole.meetings, language)}
                </>
              ),
            },
            { name: words.from, value: given === null ? null : `${given} ${cooperation.name}.` },
          ]}
        />
      </section>
      <Recorded {...props} />
      <DeedForms
        language={language}
        action={reportPath(token)}
        sender={null}
        may={may}
        meetings={whole.meetings}
        today={today}
        toldAt={[]}
        refused={refused}
      />
    </Page>
  );
}

/** Exactly what is kept of what he has said. */
function Recorded({ visit: { language }, token, whole, personId }: ReportProps) {
  const words = messages[language];
  const own = whole.acts.filter((act) => act.personId === personId && !act.isUndone);
  if (own.length === 0) return null;
  return (
    <section class="notice green stack-s">
      <h2>{words.reporting.recorded}</h2>
      <ul class="plain-list stack">
        {own.map((act) => (
          <li class="stack-s">
            <p>
              <strong>{words.story.acts[act.kind]}</strong>{" "}
              <span class="quiet">{momentText(act.actedAt, language)}</span>
            </p>
            {act.after === null ? null : (
              <p>{words.story.wished(dueText(act.after, whole.meetings, language))}</p>
            )}
            {act.text === "" ? null : <p class="told">{act.text}</p>}
            {act.cameBy === "link" ? (
              <form class="button-form" method="post" action={reportUndoPath(token)}>
                <input type="hidden" name="handelse" value={act.id} />
                <button
                  class="button"
                  type="submit"
                  aria-label={words.story.undoOf(
                    `${words.story.acts[act.kind]}, ${momentText(act.actedAt, language)}`,
                  )}
                >
                  {words.story.undo}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same for a link that has never been, so that nobody learns which have. */
export function LinkGonePage({ visit }: { visit: Visit }) {
  const words = messages[visit.language].reporting;
  return (
    <Page visit={visit} title={words.gone}>
      <p>{words.goneText}</p>
      <p>
        <a class="button" href={signInTo(ownAssignmentsPath)}>
          {words.signIn}
        </a>
      </p>
    </Page>
  );
}
