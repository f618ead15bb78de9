// A text printed, and read again by a machine that knows English alone.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { distance } from "../../src/lib/nearness.ts";

const find = createRequire(import.meta.url).resolve;
const [width, height, margin] = [1654, 2339, 110];
const [size, leading] = [27, 40];

/** A4 pages of 200 dots an inch. */
export function printed(text: string): Buffer[] {
  GlobalFonts.registerFromPath(
    find("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
    "Printed",
  );
  const ruler = createCanvas(1, 1).getContext("2d");
  ruler.font = `${size}px Printed`;
  const fits = (line: string) => ruler.measureText(line).width <= width - 2 * margin;
  const lines = text.split(/[\n\f]/).flatMap((line) => wrapped(line, fits));
  const aPage = Math.floor((height - 2 * margin) / leading);
  return Array.from({ length: Math.ceil(lines.length / aPage) }, (_, page) => {
    const canvas = createCanvas(width, height);
    const drawing = canvas.getContext("2d");
    drawing.fillStyle = "white";
    drawing.fillRect(0, 0, width, height);
    drawing.fillStyle = "#222";
    drawing.font = `${size}px Printed`;
    for (const [i, line] of lines.slice(page * aPage, (page + 1) * aPage).entries())
      drawing.fillText(line, margin, margin + (i + 1) * leading);
    return canvas.toBuffer("image/png");
  });
}

function wrapped(line: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let last = "";
  for (const word of line.split(/\s+/)) {
    const longer = last === "" ? word : `${last} ${word}`;
    if (fits(longer)) last = longer;
    else {
      lines.push(last);
      last = word;
    }
  }
  return [...lines, last];
}

/** A machine that reads English: it knows no å, ä and ö. */
export async function englishReader() {
  const { createWorker } = await import("tesseract.js");
  const worker = await createWorker("eng", 1, {
    langPath: join(
      dirname(fileURLToPath(import.meta.resolve("@tesseract.js-data/eng/package.json"))),
      "4.0.0_best_int",
    ),
    cacheMethod: "none",
  });
  return {
    async read(pages: readonly Buffer[]): Promise<string> {
      const texts: string[] = [];
      for (const page of pages) texts.push((await worker.recognize(page)).data.text);
      return texts.join("\f").normalize("NFC");
    },
    end: () => worker.terminate(),
  };
}

export interface Word {
  readonly text: string;
  readonly start: number;
}

/** Each written word with the one that was read in its place, where there is one and no other. */
export function paired(written: readonly Word[], read: readonly Word[]): [written: Word, read: Word][] {
  const reach = 60;
  const unlike = (one: string, other: string) => {
    if (one === other) return 0;
    const limit = Math.ceil(Math.max(one.length, other.length) / 2);
    return Math.min(1, distance(one, other, limit) / limit);
  };
  // The cheapest way to each place, as in any alignment; both texts run alike, so that far from the middle is nothing.
  const columns = read.length + 1;
  const costs = new Float32Array((written.length + 1) * columns).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  costs[0] = 0;
  const slope = read.length / Math.max(1, written.length);
  for (let i = 0; i <= written.length; i += 1) {
    const middle = Math.round(i * slope);
    for (let j = Math.max(0, middle - reach); j <= Math.min(read.length, middle + reach); j += 1) {
      const place = i * columns + j;
      const [one, other] = [written[i - 1]?.text, read[j - 1]?.text];
      const ways: [cost: number, step: number][] = [
        [one === undefined ? Infinity : (costs[place - columns] ?? Infinity) + 0.6, 1],
        [other === undefined ? Infinity : (costs[place - 1] ?? Infinity) + 0.6, 2],
      ];
      if (one !== undefined && other !== undefined)
        ways.push([(costs[place - columns - 1] ?? Infinity) + unlike(one, other), 3]);
      for (const [cost, step] of ways)
        if (cost < (costs[place] ?? Infinity)) [costs[place], steps[place]] = [cost, step];
    }
  }
  const pairs: [Word, Word][] = [];
  for (let i = written.length, j = read.length; i > 0 || j > 0;) {
    const step = steps[i * columns + j];
    const [one, other] = [written[i - 1], read[j - 1]];
    if (step === 3 && one !== undefined && other !== undefined && unlike(one.text, other.text) < 1)
      pairs.unshift([one, other]);
    if (step !== 2) i -= 1;
    if (step !== 1) j -= 1;
    if (step === 0) break;
  }
  return pairs;
}
