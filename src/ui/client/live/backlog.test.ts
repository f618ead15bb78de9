import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { Backlog, type Shelf, type Unacknowledged } from "./backlog.ts";
import { fromBase64, toBase64 } from "./bytes.ts";

const [item, other] = ["punkt", "annan punkt"];
let kept: Map<string, Unacknowledged>;
let shelf: Shelf;
let counted: number;
let doc: Y.Doc;

beforeEach(() => {
  kept = new Map();
  shelf = {
    all: () => [...kept.values()],
    put: (entry) => void kept.set(entry.id, entry),
    drop: (id) => void kept.delete(id),
  };
  counted = 0;
  doc = new Y.Doc();
});

const anew = () => new Backlog(shelf, () => `${++counted}`);
const every = () => true;
const names = (entries: readonly Unacknowledged[]) => entries.map(({ id }) => id);

/** Types at the end of a row's text. */
function type(backlog: Backlog, row: string, typed: string, where = item): void {
  const text = doc.getText(row);
  const [before, known] = [text.toJSON(), Y.encodeStateVector(doc)];
  text.insert(text.length, typed);
  const update = Y.encodeStateAsUpdate(doc, known);
  backlog.add(where, row, { before, after: text.toJSON() }, update);
}

function wordsOf(entries: readonly Unacknowledged[], row: string): string {
  const room = new Y.Doc();
  for (const { update } of entries) Y.applyUpdate(room, fromBase64(update));
  return room.getText(row).toJSON();
}

test("bytes go to text and back", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test("what is typed while the last is on its way goes as one, when that has been acknowledged", () => {
  const backlog = anew();
  type(backlog, "rad", "a");
  const [first, ...none] = backlog.takeOut(every);
  expect(none).toEqual([]);
  type(backlog, "rad", "b");
  type(backlog, "rad", "c");
  expect(backlog.takeOut(every)).toEqual([]);

  backlog.drop(first?.id ?? "");
  const second = backlog.takeOut(every);
  expect(second.map(({ words }) => words)).toEqual(["abc"]);
  expect(wordsOf([...(first ? [first] : []), ...second], "rad")).toBe("abc");
});

test("items do not wait for one another", () => {
  const backlog = anew();
  type(backlog, "rad", "a");
  type(backlog, "rad i annan", "b", other);
  expect(backlog.takeOut(every).map((entry) => entry.item)).toEqual([item, other]);
});

test("after a cut the same is sent by the same name, before what was typed meanwhile", () => {
  const backlog = anew();
  type(backlog, "rad", "a");
  const sent = backlog.takeOut(every);
  type(backlog, "rad", "b");
  backlog.sendAgain();
  expect(names(backlog.takeOut(every))).toEqual(names(sent));
});

test("after a crash everything that was not acknowledged is there, and in order", () => {
  const before = anew();
  type(before, "rad", "a");
  const [first] = before.takeOut(every);
  type(before, "rad", "b");
  type(before, "annan rad", "c");

  const after = anew();
  expect(wordsOf(after.waiting(), "rad")).toBe("ab");
  expect(after.takeOut(every)).toEqual([first]);
  after.drop(first?.id ?? "");
  expect(after.takeOut(every).map(({ words }) => words)).toEqual(["ab"]);
  expect(after.waiting().map(({ row }) => row)).toEqual(["rad", "annan rad"]);
});

test("what may not be sent yet holds back what was written after it in its item", () => {
  const backlog = anew();
  type(backlog, "ny rad", "a");
  type(backlog, "rad", "b");
  expect(backlog.takeOut(({ row }) => row !== "ny rad")).toEqual([]);
  expect(backlog.takeOut(every).map(({ row }) => row)).toEqual(["ny rad"]);
});

test("what is refused is kept with its last words until it is thrown away, and is never sent again", () => {
  const backlog = anew();
  type(backlog, "rad", "a");
  const [sent] = backlog.takeOut(every);
  type(backlog, "rad", "b");
  type(backlog, "annan rad", "c");
  type(backlog, "rad i annan", "d", other);
  const lost = backlog.refuse(sent?.id ?? "");
  expect(lost.map(({ row, words }) => [row, words])).toEqual([
    ["rad", "ab"],
    ["annan rad", "c"],
  ]);
  expect(backlog.waiting().map(({ row }) => row)).toEqual(["rad i annan"]);

  const after = anew();
  expect(names(after.lost())).toEqual(names(lost));
  expect(after.takeOut(every).map(({ row }) => row)).toEqual(["rad i annan"]);
  for (const { id } of lost) after.drop(id);
  expect(anew().lost()).toEqual([]);
});

test("where nothing can be sent any more, the last words of each text are kept", () => {
  const backlog = anew();
  type(backlog, "rad", "a");
  backlog.takeOut(every);
  type(backlog, "rad", "b");
  type(backlog, "rad i annan", "c", other);
  expect(backlog.loseAll().map(({ words }) => words)).toEqual(["ab", "c"]);
  expect(anew().lost()).toHaveLength(2);
  expect(anew().waiting()).toEqual([]);
});

test("it is known what may stand where nothing has been acknowledged: what it was written upon, and all that was sent", () => {
  const backlog = anew();
  const mayStand = () => backlog.waiting().map(({ upon, words }) => [...upon, words]);
  type(backlog, "rad", "a");
  type(backlog, "rad", "b");
  expect(mayStand()).toEqual([["", "ab"]]);
  backlog.takeOut(every);
  backlog.sendAgain();
  type(backlog, "rad", "c");
  type(backlog, "rad", "d");
  expect(mayStand()).toEqual([["", "ab", "abcd"]]);
  const after = new Backlog(shelf, () => `${++counted}`);
  type(after, "rad", "e");
  expect(after.waiting().map(({ upon }) => upon)).toEqual([["", "ab", "abcd"]]);
});

test("words that have no place any more are kept as they are changed, and are never sent", () => {
  const backlog = anew();
  const name = backlog.keepLost(item, "rad", "ord");
  backlog.keepLost(item, "rad", "andra ord", name);
  expect(
    anew()
      .lost()
      .map(({ words }) => words),
  ).toEqual(["andra ord"]);
  expect(anew().waiting()).toEqual([]);
  backlog.drop(name);
  expect(anew().lost()).toEqual([]);
});
