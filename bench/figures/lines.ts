// JSON lines: one a figure, each whole in itself, so that files of many runs can be laid together.
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { About } from "../surroundings/about.ts";
import type { Judged } from "./figure.ts";

export async function writeLines(file: string, figures: readonly Judged[], about: About): Promise<void> {
  const lines = figures.map((figure) => JSON.stringify({ ...figure, ...about }));
  await writeFile(file, `${lines.join("\n")}\n`);
}

const line = z.object({ name: z.string(), value: z.number() });

/** The values of an earlier run, by the names of the figures. */
export async function readLines(file: string): Promise<Map<string, number>> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((text) => text.trim() !== "");
  return new Map(
    lines.map((text) => {
      const { name, value } = line.parse(JSON.parse(text));
      return [name, value];
    }),
  );
}
