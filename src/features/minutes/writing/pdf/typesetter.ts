// A process of its own, since the compiler never gives memory back: pdf.ts starts it, feeds it and replaces it.
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import { z } from "zod";
import { template } from "./template.ts";

const order = z.object({ id: z.number(), minutes: z.string() });

const fonts = ["400Regular", "700Bold"].map((weight) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)),
);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] });

process.on("message", (message) => {
  const { id, minutes } = order.parse(message);
  process.send?.({ id, ...typeset(minutes) });
});
process.on("disconnect", () => process.exit(0));

function typeset(minutes: string): { pdf: string } | { fault: string } {
  const source = { mainFileContent: template, inputs: { minutes } };
  const compiled = compiler.compile(source);
  const faults = [compiled.takeError(), compiled.takeWarnings()].filter((fault) => fault !== null);
  const document = compiled.result;
  if (faults.length > 0 || document === null)
    return { fault: faults.map(described).join("\n") || "no document" };
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: "ua-1", pdfTags: true }).toString("base64") };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(10);
  }
}

function described(fault: NodeError): string {
  return fault.shortDiagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join("\n");
}
