// Where words stand when recognised pages have been put in among them.
import type { Spans } from "../../record.ts";
import type { SourceText } from "../../source-text.ts";

type PutIn = NonNullable<SourceText["putIn"]>;

export function textWithout(text: string, putIn: PutIn): string {
  let [left, from] = ["", 0];
  for (const [start, end] of putIn) {
    left += text.slice(from, start);
    from = end;
  }
  return left + text.slice(from);
}

/** Of spans in the text as it was, those in the text as it is. Words that something came in between are in two. */
export function movedBy(putIn: PutIn): (spans: Spans) => Spans {
  let put = 0;
  const places = putIn.map(([start, end]) => {
    const at = start - put;
    put += end - start;
    return { at, length: end - start };
  });
  const moved = (offset: number) =>
    places.reduce((sum, { at, length }) => (at <= offset ? sum + length : sum), offset);
  return (spans) =>
    spans.flatMap(([start, end]): Spans => {
      const cuts = [...new Set(places.map(({ at }) => at))].filter((at) => at > start && at < end);
      const edges = [start, ...cuts, end];
      return edges.slice(1).map((edge, i) => {
        const from = edges[i] ?? start;
        return [moved(from), moved(from) + edge - from];
      });
    });
}
