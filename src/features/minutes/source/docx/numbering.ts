// Word's automatic numbering: the numbers stand nowhere in the text and are counted here, as Word counts them.
import { child, children, numberValue, switched, value, type Xml } from "./xml.ts";
import { counted } from "./number-formats.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2" with a place for each level's number. */
  readonly text: string;
  readonly suffix: string;
  /** The level (from 1) whose step makes this one start again; 0 never. */
  readonly restartsAfter: number | undefined;
  readonly arabic: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists over one abstract definition count together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startsAnew: ReadonlyMap<number, number>;
}

export interface Numbering {
  /** The next number of the list, with what stands between it and the text; "" where the list or level is none. */
  next(id: string, level: number): string;
  levelOfStyle(id: string, style: string | undefined): number | undefined;
}

const levelCount = 9;

export function numberingOf(part: Xml | undefined): Numbering {
  const lists = listsOf(part);
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  function step(id: string, list: List, level: number): (number | undefined)[] {
    const counter = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counter);
    const anew = list.startsAnew.get(level);
    const own = list.levels.get(level);
    if (anew !== undefined && !started.has(`${id} ${level}`)) counter[level] = anew;
    else counter[level] = (counter[level] ?? (own?.start ?? 1) - 1) + 1;
    started.add(`${id} ${level}`);
    for (let deeper = level + 1; deeper < levelCount; deeper++) {
      const after = list.levels.get(deeper)?.restartsAfter;
      if (after === undefined || (after !== 0 && level < after)) counter[deeper] = undefined;
    }
    for (let above = 0; above < level; above++) counter[above] ??= list.levels.get(above)?.start ?? 1;
    return counter;
  }

  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return "";
      const counter = step(id, list, level);
      if (own.format === "bullet") return "• ";
      const label = own.text.replace(/%([1-9])/g, (_, place: string) => {
        const at = Number(place) - 1;
        const format = own.arabic ? "decimal" : (list.levels.get(at)?.format ?? "decimal");
        return counted(counter[at] ?? 1, format);
      });
      return label === "" || own.suffix === "nothing" ? label : `${label} `;
    },
    levelOfStyle(id, style) {
      const levels = lists.get(id)?.levels ?? new Map<number, Level>();
      return style === undefined ? undefined : [...levels].find(([, level]) => level.style === style)?.[0];
    },
  };
}

function listsOf(part: Xml | undefined): Map<string, List> {
  const abstracts = new Map(
    children(part, "abstractNum").map((abstract) => [
      abstract.attributes.get("abstractNumId") ?? "",
      abstract,
    ]),
  );
  const byStyle = new Map(
    [...abstracts.values()].map((abstract) => [value(abstract, "styleLink"), abstract]),
  );
  const lists = new Map<string, List>();
  for (const list of children(part, "num")) {
    const abstractId = value(list, "abstractNumId") ?? "";
    const named = abstracts.get(abstractId);
    const link = value(named, "numStyleLink");
    const abstract = link === undefined ? named : (byStyle.get(link) ?? named);
    const overrides = children(list, "lvlOverride").map((override) => ({
      override,
      level: levelIndex(override),
    }));
    const levels = new Map(children(abstract, "lvl").map((level) => [levelIndex(level), levelOf(level)]));
    for (const { override, level } of overrides) {
      const own = child(override, "lvl");
      if (own !== undefined) levels.set(level, levelOf(own));
    }
    const startsAnew = new Map<number, number>();
    for (const { override, level } of overrides) {
      const start = numberValue(override, "startOverride");
      if (start !== undefined) startsAnew.set(level, start);
    }
    const id = list.attributes.get("numId") ?? "";
    lists.set(id, { abstract: abstract?.attributes.get("abstractNumId") ?? abstractId, levels, startsAnew });
  }
  return lists;
}

function levelOf(level: Xml): Level {
  return {
    start: numberValue(level, "start") ?? 1,
    format: value(level, "numFmt") ?? "decimal",
    text: value(level, "lvlText") ?? "",
    suffix: value(level, "suff") ?? "tab",
    restartsAfter: numberValue(level, "lvlRestart"),
    arabic: switched(level, "isLgl") ?? false,
    style: value(level, "pStyle"),
  };
}

function levelIndex(element: Xml): number {
  return Number(element.attributes.get("ilvl") ?? 0);
}
