// A process whose reader has its hands full, so that a test can kill the process and see what the reader does.
import { openReader } from "../../src/features/minutes/reader/read-document.ts";
import { ordinaryBounds } from "../../src/features/minutes/reader/bounds.ts";
import { tiresome } from "./hostile-documents.ts";

const text = tiresome
  .map(([, part]) => part)
  .join("\n")
  .slice(0, 3_900_000);
const reading = openReader(ordinaryBounds).read({ bytes: Buffer.from(text), name: "a.txt", sha256: "" });
process.stdout.write("given\n");
await reading;
