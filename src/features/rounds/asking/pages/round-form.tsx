import type { Child } from "hono/jsx";
import type { Visit } from "../../../../platform/web/visit.ts";
import { Refusal } from "../../../../ui/refusal.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import type { RoundFault, WrittenRound } from "../forms.ts";
import { messages } from "../messages.ts";
import type { ChangeRefusal } from "../commands.ts";
import { FieldRows } from "./field-rows.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { TermFields } from "./term-fields.tsx";

export interface Body {
  readonly id: string;
  readonly name: string;
}

export interface FormRefusal {
  readonly reason: RoundFault | ChangeRefusal | "no-source";
  /** The field that is meant. */
  readonly at?: number;
}

export interface RoundFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly written: WrittenRound;
  /** Those whose rounds the writer may run. */
  readonly bodies: readonly Body[];
  /** Those that a role can be in. */
  readonly allBodies: readonly Body[];
  readonly mayRunAll: boolean;
  /** What stays as it was. */
  readonly kept: { readonly terms: boolean; readonly question: boolean };
  /** The field that was just added or moved. */
  readonly focus?: number | undefined;
  readonly refusal?: FormRefusal | undefined;
  readonly button: string;
  /** Hidden, besides. */
  readonly children?: Child;
}

/** The question, its terms and its form. A button that changes the form sends all of it and comes back. */
export function RoundForm(props: RoundFormProps) {
  const { visit, action, written, kept, refusal, button, children } = props;
  const words = messages[visit.language];
  return (
    <form class="stack-l round-asking" method="post" action={action} id="fraga-form">
      <MadeFor viewer={visit.viewer} />
      {children}
      <input type="hidden" name="slag" value={written.slag} />
      <input type="hidden" name="punkt" value={written.punkt ?? ""} />
      <input type="hidden" name="beslut" value={written.beslut ?? ""} />
      <input type="hidden" name="revision" value={written.revision} />
      {/* Enter in a field presses the first button, which is to save. */}
      <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
        {button}
      </button>
      <Refusal sentence={refusal === undefined ? undefined : words.faults[refusal.reason]} />
      <QuestionFields {...props} />
      {kept.question ? <p class="quiet">{words.keptQuestion}</p> : <FieldRows {...props} />}
      {kept.terms ? <p class="quiet">{words.keptTerms}</p> : <TermFields {...props} />}
      <p>
        <button class="button primary" type="submit">
          {button}
        </button>
      </p>
    </form>
  );
}
