// A paper as it is read on a page.
import { Table } from "../../../ui/table.tsx";
import type { Paper } from "../../minutes/index.ts";

export function PaperReading({ paper }: { paper: Paper }) {
  return (
    <article class="card consultation-sheet stack" lang="sv">
      {paper.facts.length === 0 ? null : (
        <dl class="facts">
          {paper.facts.map(({ label, lines }) => (
            <>
              <dt>{label}</dt>
              <dd>{lines.join(" ")}</dd>
            </>
          ))}
        </dl>
      )}
      {paper.sections.map(({ title, depth, blocks }) => (
        <section class="stack-s">
          {depth === 1 ? <h3>{title}</h3> : <h4>{title}</h4>}
          {blocks.map((block) => (
            <BlockReading block={block} caption={title} />
          ))}
        </section>
      ))}
    </article>
  );
}

function BlockReading({
  block,
  caption,
}: {
  block: Paper["sections"][number]["blocks"][number];
  caption: string;
}) {
  if (block.kind === "line")
    return (
      <p>
        {block.label === null ? null : <strong>{block.label}: </strong>}
        {block.text}
      </p>
    );
  if (block.kind === "list")
    return (
      <ul>
        {block.entries.map((entry) => (
          <li>{entry}</li>
        ))}
      </ul>
    );
  return (
    <Table
      caption={caption}
      hideCaption
      columns={block.columns.map(({ head }) => ({ heading: head }))}
      rows={block.rows.map((cells) => ({ cells: [...cells] }))}
    />
  );
}
