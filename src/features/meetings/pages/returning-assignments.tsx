import { Day } from "../../../ui/day.tsx";
import { assignmentPath } from "../../assignments/paths.ts";
import { messages } from "../messages.ts";
import { meetingPath } from "../paths.ts";
import type { Returning } from "../record/queries.ts";
import type { Reading } from "./words-link.tsx";

/** Where the loop closes: what earlier meetings have sent to this one. */
export function ReturningAssignments({ reading, returning }: { reading: Reading; returning: Returning[] }) {
  if (returning.length === 0) return null;
  const words = messages[reading.language];
  return (
    <section class="notice stack-s" aria-labelledby="aterkommer">
      <h2 id="aterkommer">{words.returning}</h2>
      <ul class="said">
        {returning.map(({ id, who, what, item, meeting, heldOn, body }) => (
          <li>
            <strong>{who}</strong>: <a href={assignmentPath(reading.cooperation, id)}>{what}</a>{" "}
            <span class="when">
              <a href={`${meetingPath(reading.cooperation, body, meeting)}#${item}`}>
                {words.returningFrom}{" "}
                {heldOn === null ? meeting : <Day day={heldOn} language={reading.language} />}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
