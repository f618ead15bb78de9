// Enough minutes that something can happen in the middle of them.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minutes } from "../../src/features/imports/fixtures.ts";

export async function writeMinutes(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; number <= count; number++) {
    const day = new Date(Date.UTC(2012, 0, number * 9)).toISOString().slice(0, 10);
    const items = Array.from(
      { length: 12 },
      (_, i) => `${i + 1}. Ärende ${number}:${i}\n\nBeslut: Förslaget ${number}:${i} godkändes.\n`,
    );
    await writeFile(join(folder, `${number}.txt`), minutes(`Mötesdatum\t${day}`, items.join("\n")));
  }
}
