// A process of its own that uses the database of a folder until its input ends. Says one line: that it is there,
// or why it was refused.
import { startPostgres } from "../../src/platform/db/launcher/start.ts";
import { Refusal } from "../../src/platform/refusal.ts";

const [, , folder = ""] = process.argv;
try {
  const postgres = await startPostgres({ folder });
  process.stdout.write(`${JSON.stringify({ connection: postgres.connection })}\n`);
  process.stdin.resume().once("end", () => void postgres.stop());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stdout.write(`${JSON.stringify({ refused: error.code })}\n`);
  process.stdin.destroy();
}
