// The ways of introducing what the meeting sent along: inspel, medskick, reflektioner, wishes for next time.
import { anyOf, folded } from "../folding.ts";

const input = "(?:inspel|medskick|reflektion(?:er)?)";
const coming = "(?:nästa|kommande)";
const topics = "(?:punkter|frågor|ärenden|teman|ämnen)";

const wishedTopics = `${topics}[^:]{0,60}(?:föreslås|önskas|föreslogs|önskades)`;

/** The one introduction that may end in a full stop. */
const askingForTopics = folded(wishedTopics);

/** Paragraphs that end in the colon before what was sent along. */
const introductions = folded(
  anyOf(`
  (?:${input}|synpunkter(?:na)?|kommentarer|önskemål)(?![^:]*förslag till beslut)[^:.]{0,120}:\\s*$,
  (?:förslag|synpunkter|idéer|tankar|farhågor|frågor) (?:som )?(?:kom upp|kom fram|lyftes|togs upp|nämndes)[^:.]{0,60}:\\s*$,
  ^(?:tankar|önskemål|synpunkter|idéer|åsikter|röster)(?: (?:från|av|vid|kring|om|på|inför) [^:.]{2,60}):\\s*$,
  ^(?:detta|det|följande) (?:kom fram|kom upp|lyftes|framkom|sades):\\s*$, ^(?:[^:]{0,80}[.] )(?:detta|det|följande) (?:kom fram|kom upp|lyftes|framkom):\\s*$,
  (?:lämnade|gav|framförde) (?:följande |dessa )?(?:medskick|synpunkter|inspel|råd)[^:.]{0,40}:\\s*$,
  (?<!\\p{L})(?:gruppen|mötet|nätverket|vi|deltagarna|man|\\p{L}+(?:gruppen|nätverket|rådet|forumet)) (?:tycker|tyckte|anser|ansåg|menar|menade|framför|framförde|lyfter|lyfte|önskar|önskade)[^:.]{0,40}:\\s*$,
  (?:skickar|skickade) med (?:följande|att)?[^:.]{0,60}:\\s*$,
  ${wishedTopics}[^:]{0,80}[:.]\\s*$,
  (?:vill gärna|önskar|önskade)[^:]{0,40}${coming}[^:]{0,80}:\\s*$,
  (?:${topics}|önskemål|förslag)[^:.]{0,40}(?:till|på|inför|för) ${coming}[^:.]{0,60}:\\s*$,
  (?:dagordningen|agendan|nästa \\p{L}*(?:möte|sammanträde))[^:]{0,60}(?:ta|tar|tas) upp[^:]{0,40}:\\s*$,
  ^${coming} (?:möte|dagordning)[^:.]{0,30}(?:punkter|ärenden|tar upp)[^:.]{0,40}:\\s*$`),
);
const inline = folded(`^(?:[^:.]{0,80}${input}[^:.]{0,60}):\\s+(?=\\S)`);
const sentence = folded(
  `^${anyOf(`
  (?:ett |andra |ytterligare |övriga )?${input}\\s(?:att|som|var|från|är)\\s,
  som (?:inspel|medskick)\\s,
  (?:mötet|\\p{L}*gruppen) skickade med (?:att|som medskick)\\s`)}`,
);

const wishes = folded(
  `^(?:teman?|tematiska ämnen|ämnen|önskemål|dagordning|punkter|frågor|förslag)(?!\\p{L})[^.]{0,60}(?:nästa|kommande|framtida|framöver|\\d{4})|^(?:önskemål|kommande|framtida) (?:\\p{L}+ )?${topics}`,
);

/** Whether an item by its title gathers what is wished for coming meetings: its bullets are inputs then. */
export function gathersWishes(title: string): boolean {
  return wishes.test(title);
}

/** Where the input begins in a paragraph that introduces it, its end if it stands below; null for other paragraphs. */
export function inputOpening(paragraph: string): number | null {
  const hasColon = paragraph.includes(":");
  if ((hasColon || askingForTopics.test(paragraph)) && introductions.test(paragraph)) return paragraph.length;
  const found = hasColon ? inline.exec(paragraph) : null;
  if (found !== null) return found[0].length;
  return sentence.test(paragraph) ? 0 : null;
}
