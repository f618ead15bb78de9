// npm run score: how well minutes are read, in the layouts of test/layouts and, where they are at hand, in the
// reference documents.
//   -- --leave-out FORM   the documents that have this form are held out, too: scored by themselves, never shown
//   -- --misses           what is missed in the documents that are not held out
//   -- --forms            a row for each form
import { parseArgs } from "node:util";
import { forms } from "../layouts/forms.ts";
import { layoutDocuments, marksOf, type ReadDocument, readAll, writtenIn } from "./marks.ts";
import { goldDocuments, reference } from "./reference.ts";

const { values: options } = parseArgs({
  options: {
    "leave-out": { type: "string" },
    misses: { type: "boolean", default: false },
    forms: { type: "boolean", default: false },
  },
});
const leftOut = forms.find(({ name }) => name === options["leave-out"]);
if (options["leave-out"] !== undefined && leftOut === undefined) {
  const known = forms.map(({ name }) => `  ${name}`).join("\n");
  process.stderr.write(`There is no form ${options["leave-out"]}; there are\n${known}\n`);
  process.exit(2);
}

const columns = ["header", "people", "items", "decisions", "assignments", "inputs", "presenters"];
const [tuned, heldOut, blind] = [
  await readAll(layoutDocuments("tuned")),
  await readAll(layoutDocuments("held-out")),
  await readAll(layoutDocuments("blind")),
];
const has = (document: ReadDocument) => leftOut?.written.test(writtenIn(document)) ?? false;
const shown = tuned.filter((document) => !has(document));

row("", "documents", ["total", ...columns]);
score("tuned", shown);
score(
  "held-out",
  heldOut.filter((document) => !has(document)),
);
score("blind", blind);
if (leftOut !== undefined) score(`left out: ${leftOut.name}`, [...tuned, ...heldOut].filter(has));
if (reference.present) {
  const documents = await readAll(goldDocuments(reference.gold, reference.documents));
  const isDamaged = ({ name }: ReadDocument) => name.includes("ocr");
  score(
    "reference",
    documents.filter((each) => !isDamaged(each)),
  );
  score("reference, damaged", documents.filter(isDamaged));
}
if (options.forms) {
  process.stdout.write("\n");
  for (const { name, written } of forms)
    score(
      name,
      [...tuned, ...heldOut].filter((document) => written.test(writtenIn(document))),
    );
}
if (options.misses) process.stdout.write(`\n${marksOf(shown).misses.join("\n")}\n`);

function score(what: string, documents: readonly ReadDocument[]): void {
  const marks = marksOf(documents);
  const figures = marks.figures();
  const cells = [marks.total(), ...columns.map((key) => figures[key]?.f1 ?? 0)];
  row(
    what,
    String(documents.length),
    cells.map((figure) => figure.toFixed(3)),
  );
}

function row(what: string, count: string, cells: readonly string[]): void {
  const parts = [what.padEnd(34), count.padStart(9), ...cells.map((cell) => cell.padStart(12))];
  process.stdout.write(`${parts.join("")}\n`);
}
