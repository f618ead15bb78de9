import { messages } from "../messages.ts";
import { isJoinable } from "../rules.ts";
import { FactRow } from "./fact-row.tsx";
import type { Reviewing } from "./review-page.tsx";

/** Every fact, as the document has them: its header, its people, and each item with what stands in it. */
export function FactList({ reviewing }: { reviewing: Reviewing }) {
  const words = messages[reviewing.language];
  const { facts } = reviewing.document.corrected;
  const rows = facts.map((shown, at) => ({ shown, isJoinable: isJoinable(facts, at) }));
  const groups = [
    { id: "huvud", title: words.header, rows: rows.filter(({ shown }) => shown.fact.part === "header") },
    { id: "personer", title: words.people, rows: rows.filter(({ shown }) => shown.fact.part === "person") },
    { id: "punkter", title: words.items, rows: rows.filter(({ shown }) => shown.item !== null) },
  ];
  return (
    <>
      {groups.map(({ id, title, rows: of }) => (
        <section id={`granskning-${id}`} class="stack-s" aria-labelledby={`granskning-${id}-rubrik`}>
          <h2 id={`granskning-${id}-rubrik`}>{title}</h2>
          <ol class="plain-list review-facts" id={`granskning-${id}-lista`}>
            {of.map((row) => (
              <FactRow reviewing={reviewing} {...row} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
