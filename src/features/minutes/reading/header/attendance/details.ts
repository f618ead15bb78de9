// What stands about a person's presence: clock times, breaks, the items attended, whom he stands in for.
import type { Passage } from "../../passage.ts";
import { findTimes } from "../../times.ts";

export interface Detail {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
  readonly until: string | null;
  /** Out of the room in between. */
  readonly out: { readonly from: string; readonly until: string } | null;
  /** Stands in for a member, and so is one. */
  readonly serving: boolean;
}

const items =
  /(?:(?:t\.?\s?o\.?\s?m\.?|tom|fr\.?\s?o\.?\s?m\.?|från och med|till och med|från|till|under|endast|ej|vid|för|del av)\s{0,2})?(?:§{1,2}|(?<![\p{L}])(?:punkt(?:en|erna)?|ärende(?:t|na)?|pkt|p|paragraf(?:erna)?|dagordningspunkt)\.?)\s{0,2}\d{1,4}\s?[a-z]?(?![\p{L}\d])(?:\s{0,2}(?:[-–,]|och|samt|till)\s{0,2}\d{1,4}[a-z]?(?![\p{L}\d.:]))*/giu;
const standsIn =
  /(?:ersätter|ersätts av|(?<=^|\)\s)för|(?<=,\s)för(?=\s[^,()]{3,60}\([^()]{1,5}\))|ersättare för|i stället för|istället för|tjänstgör(?:ande)?(?:\s§+\s?\d+(?:[–-]\d+)?)?\s(?:i stället )?för|vikarie för)\s+(?:\p{Lu}[\p{L}-]*\s?){1,4}(?:\([^()]*\))?(?:\s?§+[\d\s–-]+)?(?:\s?(?:p\.?\s?g\.?\s?a\.?|på grund av)\s\p{L}+)?/gu;
const arrives =
  /(?:från och med|fr\.?\s?o\.?\s?m\.?|från|fr\.|anslöt|ansluter|ankom|anlände|kom|inträdde|tillkom|from|efter)\s*(?:mötet|sammanträdet)?\s*$/iu;
const leaves =
  /(?:fram till|till och med|t\.?\s?o\.?\s?m\.?|tom|till|lämnade|lämnar|gick|går|avvek|avviker|avgick|before|före|t\.)\s*(?:mötet|sammanträdet)?\s*$/iu;
const isOut =
  /(?:(?:tillfälligt\s)?(?:frånvarande|frånv\.?|utvisad|ute)|(?:ej|inte) (?:närvarande|i rummet)|lämnade (?:rummet|salen|mötet)|gick ut)\s*(?:under|mellan|från)?\s*$/iu;
const bareHour = /(?<words>fram till|till|från|t\.o\.m\.|fr\.o\.m\.)\s(?<hour>\d{1,2})(?=\s*[),;]|\s*$)/giu;

/** All details in the text, in order and apart. */
export function detailsIn(whole: Passage): Detail[] {
  const { text } = whole;
  if (!/\d|för|ersätt/iu.test(text)) return [];
  const none = { from: null, until: null, out: null, serving: false };
  const found: Detail[] = [
    ...[...text.matchAll(items)].map((match) => ({
      ...none,
      start: match.index,
      end: match.index + match[0].length,
    })),
    ...[...text.matchAll(standsIn)].map((match) => ({
      ...none,
      serving: !match[0].startsWith("ersätts"),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    })),
    ...[...text.matchAll(bareHour)].map((match) => {
      const clock = `${(match.groups?.["hour"] ?? "").padStart(2, "0")}:00`;
      const leaving = /till|t\.o/i.test(match.groups?.["words"] ?? "");
      const span = { start: match.index, end: match.index + match[0].length };
      return { ...none, ...span, ...(leaving ? { until: clock } : { from: clock }) };
    }),
    ...timesIn(text),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((detail) => {
    if (detail.start < end) return false;
    end = detail.end;
    return true;
  });
}

function timesIn(text: string): Detail[] {
  return findTimes(text).map((time) => {
    const before = text.slice(Math.max(0, time.index - 30), time.index);
    const lead = arrives.exec(before) ?? leaves.exec(before);
    const arriving = arrives.test(before);
    const end = time.index + time.length;
    const out = time.end === null ? null : isOut.exec(before);
    if (out !== null && time.end !== null) {
      const stretch = { from: time.start, until: time.end };
      return {
        start: time.index - out[0].length,
        end,
        from: null,
        until: null,
        out: stretch,
        serving: false,
      };
    }
    if (lead === null) {
      return {
        start: time.index,
        end,
        from: time.end === null ? null : time.start,
        until: time.end,
        out: null,
        serving: false,
      };
    }
    const start = time.index - lead[0].length;
    return {
      start,
      end,
      from: arriving ? time.start : null,
      until: arriving ? time.end : time.start,
      out: null,
      serving: false,
    };
  });
}
