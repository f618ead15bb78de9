// A secretary who corrects a document without a mouse, and counts each key that she presses.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { hullOf, outcomes, presences, type Shown } from "../../src/features/minutes/index.ts";
import { lists } from "../../src/features/reviewing/pages/fact-fields.tsx";
import { placeFrom } from "../../src/features/reviewing/telling/rules.ts";
import { nextLine } from "../../src/ui/client/reviewing/places.ts";
import type { Repair, Value } from "./differences.ts";
import { likestLines, stepsTo, wayBetween, wayTo } from "./ways.ts";

export interface Paper {
  readonly text: string;
  readonly facts: readonly Shown[];
}

export function secretaryAt(page: Page) {
  let count = 0;

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      count += key.split("+").length;
      await page.keyboard.press(key);
    }
  }

  async function type(text: string): Promise<void> {
    count += text.length;
    await page.keyboard.type(text);
  }

  const settled = () =>
    page.waitForFunction(() => document.querySelector("[data-review][data-busy]") === null);

  /** To a fact by the shortest way over the page. */
  async function goTo(key: string, { facts }: Paper): Promise<void> {
    const at = await page.evaluate(() => {
      const fact = document.activeElement?.closest<HTMLElement>("[data-fact]") ?? null;
      return fact?.dataset["fact"] ?? "";
    });
    const from = facts.findIndex((each) => each.key === at);
    const to = facts.findIndex((each) => each.key === key);
    await press(...wayBetween(from, to, facts));
  }

  async function mend(repair: Repair, paper: Paper): Promise<void> {
    if (repair.kind === "add") await add(repair, paper);
    else {
      await goTo(repair.key, paper);
      const shown = paper.facts.find(({ key }) => key === repair.key);
      if (repair.kind === "drop") await press("x");
      else if (shown !== undefined) await change(repair.value, shown, paper);
    }
    await settled();
  }

  /** With other words of the text where that takes fewer keys, otherwise in its fields. */
  async function change(value: Value, shown: Shown, { text }: Paper): Promise<void> {
    const fields = valuesOf(shown);
    const others = Object.keys(value).filter((name) => (fields[name] ?? null) !== value[name]);
    const [only = ""] = others;
    const words = value[only];
    if (others.length === 1 && chosenWith.includes(only) && typeof words === "string") {
      const way = wayTo(text, shown, words);
      const typed = (await shortest(only, shown, words)).length + 2;
      if (way !== null && way.join("+").split("+").length + 2 <= typed) {
        await press("o", ...way, "w");
        return;
      }
    }
    await press("e");
    await inFields(value, fields, shown);
  }

  /** How much of a name has to be typed before the register knows the rest. */
  async function shortest(name: string, shown: Shown, wanted: string): Promise<string> {
    const list = listOf(name, shown);
    if (list === null) return wanted;
    const fields = name === "organisation" ? [name] : name === "varde" ? ["varde"] : ["namn", "vem"];
    const here = fields.map((each) => `[data-review] input[name="${each}"]`).join();
    const known = [
      ...(await page.locator(here).evaluateAll((all) => all.map((each) => each.getAttribute("value") ?? ""))),
      ...(await page.locator(`#${list} option`).evaluateAll((all) => all.map((each) => each.textContent))),
    ];
    const completes = (typed: string) =>
      known.find((each) => each.length > typed.length && each.toLowerCase().startsWith(typed.toLowerCase()));
    for (let length = 2; length < wanted.length; length++)
      if (completes(wanted.slice(0, length)) === wanted) return wanted.slice(0, length);
    return wanted;
  }

  /** From the first field, where `e` leads, to the last that is to be another. */
  async function inFields(value: Value, fields: Value, shown: Shown): Promise<void> {
    const names = Object.keys(fields);
    let at = 0;
    for (const [i, name] of names.entries()) {
      const [wanted, stands] = [value[name], fields[name] ?? null];
      if (wanted === undefined || wanted === stands) continue;
      await press(...Array.from({ length: i - at }, () => "Tab"));
      at = i;
      await inField(name, wanted, stands, shown);
    }
    await press("Enter");
  }

  async function inField(
    name: string,
    wanted: Value[string],
    stands: Value[string],
    shown: Shown,
  ): Promise<void> {
    if (name in ticks) await press("Space");
    else if (name === "varde" && (typeof wanted === "boolean" || String(wanted) in kinds))
      await type(typeof wanted === "boolean" ? (wanted ? "j" : "n") : (kinds[String(wanted)] ?? ""));
    else if (name in choices)
      await press(...stepsInList(choices[name] ?? [], String(stands), String(wanted)));
    else {
      const [was, is] = [String(stands ?? ""), String(wanted ?? "")];
      if (was !== "" && is.startsWith(was)) {
        await press("End");
        await type(is.slice(was.length));
      } else if (was !== "" && is !== "" && was.startsWith(is)) {
        const surplus = was.slice(is.length).trim().split(/\s+/).length;
        await press("End", ...Array.from({ length: surplus }, () => "Control+Backspace"));
      } else {
        await press("Control+a");
        if (is === "") await press("Delete");
        else {
          const typed = await shortest(name, shown, is);
          await type(typed);
          // What the register would make of it.
          if (typed === is && listOf(name, shown) !== null && (await isLonger(is))) await press("Delete");
        }
      }
    }
  }

  const isLonger = (typed: string) =>
    page.evaluate((written) => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement && field.value !== written;
    }, typed);

  async function add({ near, part, value }: Extract<Repair, { kind: "add" }>, paper: Paper): Promise<void> {
    const words = wordsOf(value);
    const shown = paper.facts.find(({ key }) => key === near);
    const start = hullOf(shown?.fact.spans ?? [])?.[0] ?? 0;
    const found = placeFrom(paper.text, start, words) ?? placeFrom(paper.text, 0, words);
    const place = found ? { start: found[0], end: found[1] } : likestLines(paper.text, words);
    await goTo(near, paper);
    const from = hullOf(shown?.fact.spans ?? []);
    const entered = from ? { start: from[0], end: from[1] } : nextLine(paper.text, { start: 0, end: 0 });
    const way = stepsTo(paper.text, entered, place);
    if (way === null) throw new Error(`too far away: ${words}`);
    await press("o", ...way, keyOf[part] ?? "d");
  }

  /** One after the other, as the page leads her: she has looked at each. */
  async function acceptDoubtful(): Promise<void> {
    const left = await page.locator("[data-doubt]").count();
    if (left === 0) return;
    if ((await page.locator("[data-doubt]:focus").count()) === 0) await press("t");
    for (let i = 0; i < left; i++) await press("a");
    await settled();
    expect(await page.locator("[data-doubt]").count()).toBe(0);
  }

  return {
    acceptDoubtful,
    press,
    goTo,
    mend,
    settled,
    keys: () => count,
  };
}

/** What is said with words of the text alone. */
const chosenWith = ["text", "varde"];

function listOf(name: string, { fact }: Shown): string | null {
  if (name === "namn" || name === "vem") return lists.people;
  if (name === "organisation") return lists.organisations;
  if (name !== "varde" || fact.part !== "header") return null;
  return fact.field === "body" ? lists.bodies : fact.field === "cooperation" ? lists.cooperations : null;
}

const keyOf: Record<string, string> = {
  decision: "d",
  assignment: "u",
  input: "i",
  person: "p",
  presenter: "f",
  item: "r",
  annex: "b",
};

const ticks = { ordforande: true, sekreterare: true };
const kinds: Record<string, string> = { notes: "m", minutes: "p" };
const choices: Record<string, readonly string[]> = { narvaro: presences, utfall: outcomes };

function stepsInList(all: readonly string[], from: string, to: string): string[] {
  const steps = all.indexOf(to) - all.indexOf(from);
  return Array.from({ length: Math.abs(steps) }, () => (steps > 0 ? "ArrowDown" : "ArrowUp"));
}

const wordsOf = (value: Value): string =>
  String(value["rubrik"] ?? value["namn"] ?? value["text"] ?? value["varde"] ?? "");

/** As its fields have them, in their order. */
function valuesOf({ fact }: Shown): Value {
  switch (fact.part) {
    case "header":
      return { varde: fact.value };
    case "person": {
      const { name, organisation, presence, chair, minuteTaker, from, until } = fact.value;
      return {
        namn: name,
        organisation,
        narvaro: presence,
        ordforande: chair,
        sekreterare: minuteTaker,
        kom: from,
        gick: until,
      };
    }
    case "item":
      return { nummer: fact.value.number, rubrik: fact.value.title };
    case "presenter":
      return { namn: fact.value.name, organisation: fact.value.organisation };
    case "assignment":
      return { vem: fact.value.who, text: fact.value.what, nar: fact.value.due };
    case "decision":
      return { text: fact.value.text, utfall: fact.value.outcome };
    case "input":
    case "annex":
    case "proposal":
      break;
  }
  return { text: fact.value.text };
}
