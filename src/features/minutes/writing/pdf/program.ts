// The typesetter's process: typesetter.ts starts it, hands it papers one at a time, and ends it.
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import { type Answer, order, type Order } from "./order.ts";
import { logotypePath, template } from "./template.ts";
import { unwritable, withoutSigns } from "./unwritable.ts";

const fonts = ["400Regular", "700Bold"].map((weight) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)),
);
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fonts }] });

process.on("message", (message) => {
  process.send?.(typeset(order.parse(message)));
});
process.on("disconnect", () => process.exit(0));

/** Sign by sign until the fonts have all that is left: no paper asks for many that they have not. */
const mostTries = 40;

function typeset(paper: Order, tries = 1): Answer {
  const given = typesetOnce(paper);
  const missing = "fault" in given ? unwritable(given.fault) : [];
  if (missing.length === 0 || tries >= mostTries) return given;
  return typeset({ ...paper, paper: withoutSigns(paper.paper, missing) }, tries + 1);
}

function typesetOnce({ paper, standard, logotype }: Order): Answer {
  compiler.resetShadow();
  if (logotype !== null)
    compiler.mapShadow(
      `${import.meta.dirname}/${logotypePath}.${logotype.format}`,
      Buffer.from(logotype.bytes),
    );
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { paper, logotypeFormat: logotype?.format ?? "" },
  });
  const faults = [compiled.takeError(), compiled.takeWarnings()].filter((fault) => fault !== null);
  const document = compiled.result;
  if (faults.length > 0 || document === null)
    return { fault: faults.map(described).join("\n") || "no document" };
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: standard, pdfTags: true }) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(10);
  }
}

function described(fault: NodeError): string {
  return fault.shortDiagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join("\n");
}
