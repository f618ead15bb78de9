// A process whose reader has its hands full, so that a test can kill the process and see what the reader does.
import { openReader } from "../../src/features/minutes/reader/read-document.ts";
import { ordinaryBounds } from "../../src/features/minutes/reader/bounds.ts";
import { exhausting } from "./hostile-documents.ts";

const reading = openReader(ordinaryBounds).read({
  bytes: Buffer.from(exhausting),
  name: "a.txt",
  sha256: "",
});
process.stdout.write("given\n");
await reading;
