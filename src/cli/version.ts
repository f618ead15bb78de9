import { genboVersion } from "../platform/version.ts";

export async function run(): Promise<number> {
  process.stdout.write(`Genbo ${await genboVersion()} (Node ${process.versions.node})\n`);
  return 0;
}
