// What a paragraph's or a run's style says, with all that it is based on.
import { child, children, numberValue, switched, value, type Xml } from "./xml.ts";

export interface Style {
  readonly heading: boolean;
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  /** In half-points, as Word writes it. */
  readonly size: number | undefined;
  readonly numbering: { id: string | undefined; level: number | undefined };
  /** Space before and after in twentieths of a point. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly contextualSpacing: boolean | undefined;
}

const unstyled: Style = {
  heading: false,
  bold: undefined,
  hidden: undefined,
  size: undefined,
  numbering: { id: undefined, level: undefined },
  before: undefined,
  after: undefined,
  contextualSpacing: undefined,
};

export interface Styles {
  /** The style by its id; without one, the document's ordinary paragraph. */
  paragraph(id: string | undefined): Style;
  run(id: string | undefined): Style;
}

export function stylesOf(part: Xml | undefined): Styles {
  const all = new Map(children(part, "style").map((style) => [style.attributes.get("styleId") ?? "", style]));
  const usual = children(part, "style").find(
    (style) => style.attributes.get("type") === "paragraph" && style.attributes.get("default") === "1",
  );
  const defaults = child(part, "docDefaults");
  const ground = properties(
    unstyled,
    child(child(defaults, "pPrDefault"), "pPr"),
    child(child(defaults, "rPrDefault"), "rPr"),
  );
  const resolved = new Map<string, Style>();

  const resolve = (id: string, chain: readonly string[]): Style => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const style = all.get(id);
    if (style === undefined || chain.includes(id)) return ground;
    const basis = value(style, "basedOn");
    const below = basis === undefined ? ground : resolve(basis, [...chain, id]);
    const own = properties(below, child(style, "pPr"), child(style, "rPr"));
    const result = isHeading(value(style, "name") ?? "") ? { ...own, heading: true } : own;
    resolved.set(id, result);
    return result;
  };

  return {
    paragraph: (id) => resolve(id ?? usual?.attributes.get("styleId") ?? "", []),
    run: (id) => (id === undefined ? unstyled : resolve(id, [])),
  };
}

/** A style, changed by properties that stand nearer the text. */
export function properties(style: Style, paragraph: Xml | undefined, run: Xml | undefined): Style {
  const spacing = child(paragraph, "spacing")?.attributes;
  const number = child(paragraph, "numPr");
  const outline = numberValue(paragraph, "outlineLvl");
  return {
    heading: style.heading || (outline !== undefined && outline < 9),
    bold: switched(run, "b") ?? style.bold,
    hidden: switched(run, "vanish") ?? style.hidden,
    size: numberValue(run, "sz") ?? style.size,
    numbering: {
      id: value(number, "numId") ?? style.numbering.id,
      level: numberValue(number, "ilvl") ?? style.numbering.level,
    },
    before: twips(spacing?.get("before")) ?? style.before,
    after: twips(spacing?.get("after")) ?? style.after,
    contextualSpacing: switched(paragraph, "contextualSpacing") ?? style.contextualSpacing,
  };
}

/** Word keeps the English names of its own styles in every language. */
function isHeading(name: string): boolean {
  return /^(heading \d|title|subtitle)$/i.test(name);
}

function twips(written: string | undefined): number | undefined {
  return written === undefined || !/^\d{1,6}$/.test(written) ? undefined : Number(written);
}
