import type { Child } from "hono/jsx";

export interface Column {
  heading: string;
  /** "number": figures set under each other; "tight": never broken over lines (a day, a tag). */
  kind?: "number" | "tight";
}

export interface Row {
  id?: string;
  /** One a column, in the same order. The first names the row. */
  cells: Child[];
}

type Props = { caption: string; hideCaption?: boolean; columns: Column[]; rows: Row[] };

/** A table that becomes a list of cards on a phone. */
export function Table({ caption, hideCaption = false, columns, rows }: Props) {
  return (
    <table class="table">
      <caption class={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, kind }) => (
            <th scope="col" class={kind}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr id={id}>
            {cells.map((cell, i) => (
              <td class={columns[i]?.kind} data-heading={columns[i]?.heading}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
