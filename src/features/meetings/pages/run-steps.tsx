import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { approvingPath } from "../../approving/paths.ts";
import { callPath } from "../../calling/paths.ts";
import { minutingPath } from "../../minuting/paths.ts";
import { messages } from "../messages.ts";
import { stepPath } from "../paths.ts";
import type { Running } from "../record/queries.ts";
import { lastStep, nextSteps } from "../running/rules.ts";
import type { Reading } from "./words-link.tsx";

export interface RunProps {
  readonly visit: Visit;
  readonly reading: Reading;
  readonly running: Running;
}

/** What the desk can do next, and what it can take back. */
export function RunSteps(props: RunProps) {
  const { visit, running } = props;
  const words = messages[visit.language].running;
  const next = nextSteps(running);
  // It took no steps as a meeting: what is taken back is the end of its round.
  if (running.isPerCapsulam) return null;
  return (
    <div class="stack-s">
      {next.length === 0 ? null : <h3 class="group-name">{words.onward}</h3>}
      <div class="row">
        <Onward {...props} />
      </div>
      {next.includes("cancelled") ? <Cancelling {...props} /> : null}
      <Undoing {...props} />
    </div>
  );
}

function Onward(props: RunProps) {
  const { cooperation, body, meeting } = props.reading;
  const words = messages[props.visit.language].running;
  const link = (href: string, text: string) => (
    <a class="button primary" href={href}>
      {text}
    </a>
  );
  const step = lastStep(props.running);
  switch (step) {
    case "planned":
      return (
        <>
          {link(callPath(cooperation, body, meeting), words.toCall)}
          <Take {...props} step="called" />
        </>
      );
    case "called":
      return (
        <>
          {link(minutingPath(cooperation, body, meeting), words.toMinutes)}
          <Take {...props} step="held" />
        </>
      );
    case "held":
      return (
        <>
          {link(minutingPath(cooperation, body, meeting), words.toMinutes)}
          <Take {...props} step="minuting" />
        </>
      );
    case "minuting":
    case "circulated":
      return link(approvingPath(cooperation, body, meeting), words.toAdjustment);
    case "approved":
    case "cancelled":
      return null;
    default:
      return step satisfies never;
  }
}

function Cancelling(props: RunProps) {
  const { cooperation, body, meeting } = props.reading;
  const words = messages[props.visit.language].running;
  return (
    <details>
      <summary>{words.take.cancelled}</summary>
      {props.running.state === "planned" ? (
        <div class="stack-s">
          <p>{words.cancelText}</p>
          <Take {...props} step="cancelled" />
        </div>
      ) : (
        <p>
          {words.cancelCalledText} <a href={callPath(cooperation, body, meeting)}>{words.toCancel}</a>
        </p>
      )}
    </details>
  );
}

function Undoing(props: RunProps) {
  const words = messages[props.visit.language].running;
  const step = lastStep(props.running);
  if (step === "planned") return null;
  return (
    <details>
      <summary>{words.undo(words.steps[step])}</summary>
      <div class="stack-s">
        <p>{words.undoText[step]}</p>
        <Step {...props} step="back" text={words.undo(words.steps[step])} />
      </div>
    </details>
  );
}

const Take = ({ step, ...props }: RunProps & { step: "called" | "held" | "minuting" | "cancelled" }) => (
  <Step {...props} step={step} text={messages[props.visit.language].running.take[step]} />
);

function Step({ visit, reading, step, text }: RunProps & { step: string; text: string }) {
  const { cooperation, body, meeting } = reading;
  return (
    <ButtonForm action={stepPath(cooperation, body, meeting)} button={text} hidden={{ steg: step }}>
      <MadeFor viewer={visit.viewer} />
    </ButtonForm>
  );
}
