// What somebody writes in the fields of a fact, as facts of the record. One line a fact: several lines split it.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { type Fact, findDates, hullOf, outcomeOf, type Spans } from "../../minutes/index.ts";
import type { TellingForm } from "../forms.ts";

export type TellingRefusal = "not-a-day" | "not-a-time" | "nothing-written" | "not-in-text";

/** `text` is the source text, in which each line that is written gets the place that it has there. */
export function factsTold(was: Fact, form: TellingForm, text: string): Result<Fact[], TellingRefusal> {
  if (was.part === "header") return headerTold(was, form.varde);
  if (was.part === "person") return personTold(was, form);
  if (was.part === "item") {
    const title = form.rubrik;
    if (title === "") return refuse("nothing-written");
    return ok([{ ...was, value: { number: orNull(form.nummer), title } }]);
  }
  if (was.part === "presenter") {
    if (form.namn === "") return refuse("nothing-written");
    return ok([{ ...was, value: { name: form.namn, organisation: orNull(form.organisation) } }]);
  }
  if (was.part === "assignment") return assignmentTold(was, form);
  const lines = linesOf(form.text);
  if (lines.length === 0) return refuse("nothing-written");
  const isWhole = lines.length === 1;
  return ok(
    lines.map((line): Fact => {
      const spans = isWhole ? was.spans : placeIn(text, was.spans, line);
      if (was.part !== "decision") return { ...was, value: { text: line }, spans };
      const outcome = isWhole ? form.utfall : outcomeOf(line);
      return { ...was, value: { text: line, outcome }, spans };
    }),
  );
}

function headerTold(was: Extract<Fact, { part: "header" }>, written: string): Result<Fact[], TellingRefusal> {
  const put = (value: string | boolean | null) => ok([{ ...was, value }]);
  if (was.field === "remote") return put(written === "ja");
  if (written === "") return put(null);
  if (was.field === "date") {
    const day = dayOf(written);
    return day === null ? refuse("not-a-day") : put(day);
  }
  if (was.field === "start" || was.field === "end") {
    const time = clockOf(written);
    return time === null ? refuse("not-a-time") : put(time);
  }
  return put(written);
}

function personTold(
  was: Extract<Fact, { part: "person" }>,
  form: TellingForm,
): Result<Fact[], TellingRefusal> {
  if (form.namn === "") return refuse("nothing-written");
  const [from, until] = [clockOf(form.kom), clockOf(form.gick)];
  if ((form.kom !== "" && from === null) || (form.gick !== "" && until === null)) return refuse("not-a-time");
  const value = {
    ...was.value,
    name: form.namn,
    organisation: orNull(form.organisation),
    role: orNull(form.roll),
    presence: form.narvaro,
    chair: form.ordforande,
    minuteTaker: form.sekreterare,
    from,
    until,
  };
  return ok([{ ...was, value }]);
}

function assignmentTold(
  was: Extract<Fact, { part: "assignment" }>,
  form: TellingForm,
): Result<Fact[], TellingRefusal> {
  const due = form.nar === "" ? null : dayOf(form.nar);
  if (form.nar !== "" && due === null) return refuse("not-a-day");
  const tasks = linesOf(form.text);
  if (form.vem === "" || tasks.length === 0) return refuse("nothing-written");
  return ok(
    tasks.map((what) => ({ ...was, value: { who: form.vem, what, due, dueText: orNull(form.nartext) } })),
  );
}

/** Two that stand one after the other, as the one that they are. */
export function joined(one: Fact, other: Fact): Fact | null {
  const spans = [...one.spans, ...other.spans].toSorted(([a], [b]) => a - b);
  const both = (first: string, second: string) => `${first} ${second}`.trim();
  if (one.part === "person" && other.part === "person") {
    const name = both(one.value.name, other.value.name);
    const organisation = one.value.organisation ?? other.value.organisation;
    return { ...one, spans, value: { ...one.value, name, organisation } };
  }
  if (one.part === "presenter" && other.part === "presenter") {
    const name = both(one.value.name, other.value.name);
    return {
      ...one,
      spans,
      value: { name, organisation: one.value.organisation ?? other.value.organisation },
    };
  }
  if (one.part === "assignment" && other.part === "assignment") {
    const what = both(one.value.what, other.value.what);
    const [due, dueText] = [one.value.due ?? other.value.due, one.value.dueText ?? other.value.dueText];
    return { ...one, spans, value: { who: one.value.who, what, due, dueText } };
  }
  if (one.part === "decision" && other.part === "decision")
    return { ...one, spans, value: { ...one.value, text: both(one.value.text, other.value.text) } };
  if (!isText(one) || !isText(other) || one.part !== other.part) return null;
  return { ...one, spans, value: { text: both(one.value.text, other.value.text) } };
}

const isText = (fact: Fact): fact is Extract<Fact, { part: "input" | "annex" | "proposal" }> =>
  fact.part === "input" || fact.part === "annex" || fact.part === "proposal";

/** Where one sentence ends, or one of several 'att', or one of several names: the first of these that parts it. */
const seams = [
  /\s*\n+\s*/,
  /(?:[,;]\s+|[,;]?\s+(?:samt|och|dels)\s+)(?=att\s)/i,
  /(?<=[.!?])\s+(?=\p{Lu})/u,
  /;\s+/,
];
const namesSeam = /\s*(?:,|;|\soch\s|\ssamt\s|&)\s*(?=\p{Lu})/u;

/** A fact cut at its seams; none where it has none. */
export function cut(was: Fact, text: string): Fact[] {
  const pieces = (words: string, patterns: readonly RegExp[]) =>
    patterns
      .map((seam) =>
        words
          .split(seam)
          .map((piece) => piece.trim())
          .filter((piece) => piece !== ""),
      )
      .find((found) => found.length > 1) ?? [];
  const placed = (piece: string) => placeIn(text, was.spans, piece);
  if (was.part === "person")
    return pieces(was.value.name, [namesSeam]).map((name) => ({
      ...was,
      value: { ...was.value, name },
      spans: placed(name),
    }));
  if (was.part === "presenter")
    return pieces(was.value.name, [namesSeam]).map((name) => ({
      ...was,
      value: { ...was.value, name },
      spans: placed(name),
    }));
  if (was.part === "assignment")
    return pieces(was.value.who, [namesSeam]).map((who) => ({ ...was, value: { ...was.value, who } }));
  if (was.part === "decision")
    return pieces(was.value.text, seams).map((piece) => ({
      ...was,
      value: { text: piece, outcome: outcomeOf(piece) },
      spans: placed(piece),
    }));
  if (was.part === "header" || was.part === "item") return [];
  return pieces(was.value.text, seams).map((piece) => ({
    ...was,
    value: { text: piece },
    spans: placed(piece),
  }));
}

/** Where words stand in the text, within a place if they are there; with other white space between them, perhaps. */
export function placeIn(text: string, within: Spans, words: string): Spans {
  const hull = hullOf(within);
  const found = (hull && placeFrom(text.slice(0, hull[1]), hull[0], words)) ?? null;
  return found === null ? within : [found];
}

export function placeFrom(text: string, from: number, words: string): [number, number] | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"))
    .join("(?:-?\\s+)");
  if (pattern === "") return null;
  const found = new RegExp(pattern, "iu").exec(text.slice(from));
  return found === null ? null : [from + found.index, from + found.index + found[0].length];
}

const linesOf = (written: string): string[] =>
  written
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const orNull = (written: string): string | null => (written === "" ? null : written);

const dayOf = (written: string): string | null => findDates(written, null)[0]?.date ?? null;

/** '9.10' and '0910' are the same time. */
function clockOf(written: string): string | null {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(written.trim()) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
