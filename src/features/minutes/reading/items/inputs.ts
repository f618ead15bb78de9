import type { Spans } from "../../record.ts";
import { join, type Passage, spansOf } from "../passage.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Section } from "./sections.ts";

export interface Inputs {
  readonly texts: string[];
  readonly spans: Spans[];
}

/** Each bullet, or the paragraph, under every introduction of inputs. */
export function inputsIn(sections: readonly Section[]): Inputs {
  const found = sections
    .filter((section) => section.part === "input")
    .flatMap((section) => withSubPoints(section.paragraphs));
  return { texts: found.map((input) => input.text), spans: found.map(spansOf) };
}

function withSubPoints(paragraphs: readonly Paragraph[]): Passage[] {
  const whole: Passage[] = [];
  const [first] = paragraphs;
  for (const paragraph of paragraphs) {
    const last = whole.at(-1);
    const isSub =
      first !== undefined &&
      (paragraph.indent > first.indent + 1 || (paragraph.mark === "o" && first.mark !== "o"));
    if (last !== undefined && isSub) whole[whole.length - 1] = join([last, paragraph]);
    else whole.push(paragraph);
  }
  return whole;
}
