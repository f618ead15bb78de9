// Minutes as PDF/UA-1: readable by a screen reader, with tags, title and language.
import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { z } from "zod";
import type { MinutesRecord } from "../../record.ts";
import { type LaidItem, layoutOf } from "../layout.ts";

/** The compiler's memory grows by 1–2 MB a document; after so many its process is replaced. */
const documentsAProcess = 200;

const answer = z.union([
  z.object({ id: z.number(), pdf: z.string() }),
  z.object({ id: z.number(), fault: z.string() }),
]);

export async function writePdf(record: MinutesRecord): Promise<Uint8Array> {
  const layout = layoutOf(record);
  const minutes = JSON.stringify({
    ...layout,
    documentTitle: [layout.body, layout.title, record.date].filter((part) => part !== null).join(" "),
    organisations: [layout.cooperation, layout.body].filter((line) => line !== null),
    items: layout.items.map(withHeading),
  });
  return typeset(minutes);
}

/** A skipped level is refused by the standard: a sub-item always has its parent before it. */
function withHeading(item: LaidItem) {
  const heading = [item.label, item.title].filter((part) => part !== null).join(" ");
  return { heading, level: item.sub ? 3 : 2, blocks: item.blocks };
}

interface Typesetter {
  process: ChildProcess;
  given: number;
  waiting: Map<number, { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }>;
}

let current: Typesetter | null = null;

function typeset(minutes: string): Promise<Uint8Array> {
  const typesetter = typesetterInService();
  typesetter.given += 1;
  const id = typesetter.given;
  typesetter.process.ref();
  typesetter.process.channel?.ref();
  return new Promise((resolve, reject) => {
    typesetter.waiting.set(id, { resolve, reject });
    typesetter.process.send({ id, minutes });
  });
}

function typesetterInService(): Typesetter {
  const worn = current;
  if (worn !== null && worn.given < documentsAProcess) return worn;
  current = start();
  if (worn !== null) rest(worn);
  return current;
}

function start(): Typesetter {
  const file = new URL(`./typesetter${extname(import.meta.url)}`, import.meta.url);
  const typesetter: Typesetter = { process: fork(file, { execArgv: [] }), given: 0, waiting: new Map() };
  typesetter.process.on("message", (message) => {
    const given = answer.parse(message);
    const order = typesetter.waiting.get(given.id);
    typesetter.waiting.delete(given.id);
    if ("pdf" in given) order?.resolve(Buffer.from(given.pdf, "base64"));
    else order?.reject(new Error(`The minutes could not be typeset: ${given.fault}`));
    rest(typesetter);
  });
  typesetter.process.on("exit", (code) => {
    if (current === typesetter) current = null;
    for (const { reject } of typesetter.waiting.values())
      reject(new Error(`The typesetter stopped (${code}).`));
  });
  return typesetter;
}

/** With nothing to do it keeps nobody waiting; once replaced, it goes. */
function rest(typesetter: Typesetter): void {
  if (typesetter.waiting.size > 0) return;
  if (current !== typesetter) typesetter.process.disconnect();
  typesetter.process.unref();
  typesetter.process.channel?.unref();
}
