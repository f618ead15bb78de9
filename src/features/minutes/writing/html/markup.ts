// HTML by template, with everything that is put in it escaped.

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Put = string | number | Markup | null | readonly Markup[];

export function markup(parts: TemplateStringsArray, ...put: readonly Put[]): Markup {
  return new Markup(parts.map((part, i) => part + written(put[i] ?? null)).join(""));
}

function written(put: Put): string {
  if (put === null) return "";
  if (put instanceof Markup) return put.text;
  if (typeof put === "string" || typeof put === "number") return escaped(String(put));
  return put.map(({ text }) => text).join("");
}

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
