// The ways of introducing what the meeting sent along: inspel, medskick, reflektioner, wishes for next time.
import { folded } from "../folding.ts";

const introductions = folded(
  "(?:inspel|medskick|reflektion(?:er)?|synpunkter(?:na)?|kommentarer|önskemål)(?![^:]*förslag till beslut)[^:.]{0,120}:\\s*$" +
    "|(?:skickar|skickade) med (?:följande|att)?[^:.]{0,60}:\\s*$" +
    "|(?:punkter|frågor|ärenden|teman|ämnen)[^:]{0,60}(?:föreslås|önskas|föreslogs|önskades)[^:]{0,80}[:.]\\s*$" +
    "|(?:vill gärna|önskar|önskade)[^:]{0,40}(?:nästa|kommande)[^:]{0,80}:\\s*$" +
    "|(?:önskemål|förslag|punkter|ämnen|teman)[^:.]{0,40}(?:till|på|inför|för) (?:nästa|kommande)[^:.]{0,60}:\\s*$" +
    "|(?:dagordningen|agendan|nästa (?:\\p{L}*möte|\\p{L}*sammanträde))[^:]{0,60}(?:ta|tar|tas) upp[^:]{0,40}:\\s*$" +
    "|^(?:nästa|kommande) (?:möte|dagordning)[^:.]{0,30}(?:punkter|ärenden|tar upp)[^:.]{0,40}:\\s*$",
);
const inline = folded("^(?:[^:.]{0,80}(?:inspel|medskick|reflektion(?:er)?)[^:.]{0,60}):\\s+(?=\\S)");
const sentence = folded(
  "^(?:(?:ett |andra |ytterligare |övriga )?(?:inspel|medskick|reflektion(?:er)?)\\s(?:att|som|var|från|är)\\s|som (?:inspel|medskick)\\s|(?:gruppen|mötet|\\p{L}*gruppen) skickade med (?:att|som medskick)\\s)",
);

/** Where the input begins in a paragraph that introduces it, its end if it stands below; null for other paragraphs. */
const wishes = folded(
  "^(?:teman?|tematiska ämnen|ämnen|önskemål|dagordning|punkter|frågor|förslag)(?![\\p{L}])[^.]{0,60}(?:nästa|kommande|framtida|framöver|\\d{4})|^(?:önskemål|kommande|framtida) (?:\\p{L}+ )?(?:teman|ämnen|punkter|frågor)",
);

/** Whether an item by its title gathers what is wished for coming meetings: its bullets are inputs then. */
export function gathersWishes(title: string): boolean {
  return wishes.test(title);
}

export function inputOpening(paragraph: string): number | null {
  if (introductions.test(paragraph)) return paragraph.length;
  const found = inline.exec(paragraph);
  if (found !== null) return found[0].length;
  return sentence.test(paragraph) ? 0 : null;
}
