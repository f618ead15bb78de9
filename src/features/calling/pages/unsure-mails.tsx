import { momentText } from "../../../ui/day.tsx";
import { messages } from "../messages.ts";
import type { CallPageProps } from "./call-page.tsx";

/** What came by mail about the meeting, and is for a person to understand. */
export function UnsureMails({ visit, call }: Pick<CallPageProps, "visit" | "call">) {
  const { language } = visit;
  const words = messages[language];
  if (call.unsure.length === 0) return null;
  return (
    <section class="stack-s" id="mejl">
      <h2>{words.incoming}</h2>
      <p class="prose">{words.incomingText}</p>
      {call.unsure.map(({ cameAt, sender, subject, text, takenAs }) => (
        <article class="card stack-s">
          <h3>{subject === "" ? words.noSubject : subject}</h3>
          <p class="quiet">
            {takenAs === "bounce" ? words.bounced : words.writtenBy(sender)}, {momentText(cameAt, language)}
          </p>
          <p class="call-letter">{text}</p>
        </article>
      ))}
    </section>
  );
}
