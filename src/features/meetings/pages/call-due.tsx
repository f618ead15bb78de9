import { dayText } from "../../../ui/day.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { messages } from "../messages.ts";
import { isCallLate } from "../running/rules.ts";
import type { RunProps } from "./run-steps.tsx";

/** Those who run the meeting are told when its call goes out, until it has. */
export function CallDue({ running: { state, isDesk, callDueOn }, visit }: RunProps) {
  if (state !== "planned" || !isDesk) return null;
  const words = messages[visit.language].running;
  const day = dayText(callDueOn, visit.language, "weekday");
  if (!isCallLate(callDueOn, visit.today)) return <p>{words.callDue(day)}</p>;
  return (
    <Notice tone="amber">
      <p>{words.callLate(day)}</p>
    </Notice>
  );
}
