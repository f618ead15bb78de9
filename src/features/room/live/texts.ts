// What is written in the texts: Yjs updates to those who write, plain words to those who follow.
import * as Y from "yjs";
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { textsOf, updatesSince } from "../../texts/index.ts";
import type { FromRoom } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import type { Telling } from "./teller.ts";

type Rows = ReadonlyMap<string, ReadonlySet<string>>;

export function textsOfCircle({ register, subject, sight }: Pick<Telling, "register" | "subject" | "sight">) {
  /** The last update that those who write have been sent, by item. */
  const sent = new Map<string, string>();

  /** What has come since it was last told, in so far as they see it. */
  async function since(seen: Db, rows: Rows, isWritten: (item: string) => boolean): Promise<FromRoom[]> {
    if (rows.size === 0) return [];
    if (sight.view !== "skriv") {
      const words = await subject.wordsOf(
        seen,
        [...rows.values()].flatMap((each) => [...each]),
      );
      return words.map((each) => ({ kind: "words", ...each }));
    }
    const messages: FromRoom[] = [];
    for (const item of [...rows.keys()].filter(isWritten))
      for (const { id, update } of await updatesOf(seen, item)) {
        sent.set(item, id);
        messages.push({ kind: "texts", item, update: base64(update) });
      }
    return messages;
  }

  async function updatesOf(seen: Db, item: string) {
    const last = sent.get(item);
    if (last !== undefined) return updatesSince(seen, { of: subject.texts, id: item }, last);
    const all = (await textsOf(seen, subject.texts, [item])).get(item);
    return all === undefined ? [] : [{ id: all.updateId, update: all.state }];
  }

  /** What a browser lacks that has these documents, and what Genbo has of them. */
  async function lackedBy(
    { account }: Browser,
    vectors: Readonly<Record<string, string>>,
  ): Promise<FromRoom[]> {
    const wanted = Object.keys(vectors);
    if (sight.view !== "skriv" || wanted.length === 0) return [];
    const { written, texts } = await asked(wanted);
    const unbegun = written.filter((item) => !texts.has(item));
    if (unbegun.length > 0) await subject.openTexts(register, account.id, unbegun);
    const begun = unbegun.length > 0 ? await asked(unbegun) : { texts: new Map() };
    return [...texts, ...begun.texts].map(([item, { state, updateId }]) => {
      if (!sent.has(item)) sent.set(item, updateId);
      const update = lacking(state, vectors[item] ?? "");
      return { kind: "texts", item, update: base64(update), vector: base64(vectorOf(state)) };
    });
  }

  async function asked(items: readonly string[]) {
    const reading = await readAs(register, sight.access);
    try {
      const written = await subject.writtenAmong(reading.db, register, sight, items);
      return { written, texts: await textsOf(reading.db, subject.texts, written) };
    } finally {
      await reading.end();
    }
  }

  return { since, lackedBy };
}

const vectorOf = (state: Uint8Array): Uint8Array => Y.encodeStateVectorFromUpdate(state);

/** Everything, where the browser tells nothing that can be understood. */
function lacking(state: Uint8Array, vector: string): Uint8Array {
  if (vector === "") return state;
  try {
    return Y.diffUpdate(state, Buffer.from(vector, "base64"));
  } catch {
    return state;
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
