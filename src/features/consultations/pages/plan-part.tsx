import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { meetingPath } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { rangeOf, type WindowState, windowState } from "../timing/showing.ts";
import type { ConsultationProps } from "./consultation-page.tsx";
import { PlanLane, type Span } from "./plan-lane.tsx";

/** When each part of the work goes on, beside the days on which the body meets and the last day. */
export function PlanPart({ visit, cooperation, shown }: ConsultationProps) {
  const { language, today } = visit;
  const words = messages[language];
  const { consultation, plan, faults, meetings, acts } = shown;
  const { deadline, bodyName } = consultation;
  const range = rangeOf(plan, deadline, today);
  const before = meetings.filter(({ heldOn }) => heldOn <= deadline);
  return (
    <section class="card stack-s" id="plan">
      <h2>{words.plan}</h2>
      <ol class="plan-lines">
        {plan.windows.map((window) => {
          const state = windowState(
            window,
            acts.map(({ kind }) => kind),
            faults,
          );
          return (
            <li class={state}>
              <span class="plan-work">
                {words.work[window.step]} <StateTag state={state} language={language} />
              </span>
              <span class="plan-days">{spanText(window, language)}</span>
              <PlanLane range={range} today={today} bar={window} />
            </li>
          );
        })}
        {before.length === 0 || bodyName === null ? null : (
          <li class="meetings">
            <span class="plan-work">{words.meetingsOf(bodyName)}</span>
            <span class="plan-days">
              {listed(
                before.map(({ heldOn, ownBody, slug }) => (
                  <a href={meetingPath(cooperation.slug, ownBody, slug)}>{dayShort(heldOn, language)}</a>
                )),
              )}
            </span>
            <PlanLane range={range} today={today} dots={before.map(({ heldOn }) => heldOn)} />
          </li>
        )}
        <li class="deadline">
          <span class="plan-work">{words.facts.deadline}</span>
          <span class="plan-days">{dayText(deadline, language, "short")}</span>
          <PlanLane range={range} today={today} dots={[deadline]} />
        </li>
      </ol>
      {today < range.from || today > range.until ? null : (
        <p class="quiet plan-key">
          <svg class="plan-lane" viewBox="0 0 4 10" aria-hidden="true">
            <path class="today" d="M2 0V10" />
          </svg>{" "}
          {words.today(dayText(today, language))}
        </p>
      )}
      {plan.meeting === null || bodyName === null ? null : (
        <p class="quiet">
          {words.planMeeting(
            bodyName,
            dayText(plan.meeting.heldOn, language),
            dayText(plan.meeting.stopOn, language),
          )}
        </p>
      )}
      {consultation.adopts === "per-capsulam" ? <p class="quiet">{words.planPerCapsulam}</p> : null}
    </section>
  );
}

const tones: Readonly<Record<Exclude<WindowState, "coming">, Tone>> = {
  done: "green",
  skipped: "grey",
  now: "blue",
  late: "red",
};

function StateTag({ state, language }: { state: WindowState; language: Language }) {
  const words = messages[language];
  if (state === "coming") return null;
  return <Tag tone={tones[state]}>{state === "late" ? words.isLate : words[state]}</Tag>;
}

const dayShort = (day: string, language: Language) => dayText(day, language, "short");

function spanText({ from, until }: Span, language: Language): string {
  return from === until
    ? dayShort(from, language)
    : `${dayShort(from, language)} – ${dayShort(until, language)}`;
}

const listed = (parts: readonly Child[]) => parts.map((part, at) => (at === 0 ? part : <>, {part}</>));
