// The number that opens an agenda item, in every form seen.

export type MarkStyle = "section" | "case" | "decimal" | "plain" | "letter" | "capital" | "roman";

export interface Mark {
  readonly style: MarkStyle;
  /** Without '.', '§' or ')'. */
  readonly number: string;
  /** How much of the line it takes, white space behind it included. */
  readonly length: number;
}

const rest = String.raw`[.:)]?(?:\s+[–-])?(?:\s+|$)`;

// '$' and '&' are what OCR makes of '§'.
const forms: { style: MarkStyle; pattern: RegExp }[] = [
  {
    style: "section",
    pattern: new RegExp(
      String.raw`^(?:\p{L}{1,6}\s)?[§$&]\s?(\d{1,4}(?:/\d{2,4})?\s?[a-d]?)(?![\d\p{L}/])${rest}`,
      "u",
    ),
  },
  {
    style: "case",
    pattern: new RegExp(
      String.raw`^(?:sak|ärende|arende|punkt|pkt|fråga|dagordningspunkt|agendapunkt|nr|nummer)\.?\s?(?:nr\.?\s)?(\d{1,3}(?:/\d{2,4})?)${rest}`,
      "iu",
    ),
  },
  { style: "section", pattern: /^(\d{1,4})\s?§(?:\s+|$)/u },
  { style: "decimal", pattern: /^(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s+(?=\p{L})/u },
  { style: "letter", pattern: /^(\d{0,3}\s?[a-h])[).](?:\s+|$)/u },
  { style: "letter", pattern: /^(\d{1,3}[a-h])\s+(?=\p{Lu})/u },
  { style: "roman", pattern: /^([IVX]{1,5})(?:[.)]|\s[–-])\s+(?=\p{Lu})/u },
  { style: "capital", pattern: /^([A-L])[.)]\s+(?=\p{Lu})/u },
  { style: "plain", pattern: /^(\d{1,3})(?:[.):]|\/(?=\s)|,(?=\s|$))(?:\s+|$)/u },
  { style: "plain", pattern: /^(\d{1,3})[.):](?=\p{Lu})/u },
  { style: "plain", pattern: /^#(\d{1,2})[.:)]?\s+(?=\p{Lu})/u },
  { style: "plain", pattern: /^\((\d{1,2})\)\s+(?=\p{Lu})/u },
  { style: "plain", pattern: /^(\d{1,3})$/u },
  { style: "plain", pattern: /^(\d{1,2})(?:\s+[–-])?\s+(?=["”»]?\p{Lu})/u },
];

export function markOf(text: string): Mark | null {
  for (const { style, pattern } of forms) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined)
      return { style, number: found[1].replace(/\s/g, ""), length: found[0].length };
  }
  return null;
}
