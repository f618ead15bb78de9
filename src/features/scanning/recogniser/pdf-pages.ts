// The pages of a PDF as pictures, drawn as a printer would.
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { fileURLToPath } from "node:url";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, refuse } from "../../../lib/result.ts";
import { documentLimits } from "../../minutes/index.ts";
import { longestSide, mostPixels, type Opened } from "./drawn.ts";

/** Dots an inch, where the page is no larger than A3. */
const dots = 250;

const beside = (folder: string) =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const loading = getDocument({
    // A copy, since pdfjs takes the bytes over; and it refuses a Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    wasmUrl: beside("wasm"),
    standardFontDataUrl: beside("standard_fonts"),
    cMapUrl: beside("cmaps"),
    maxImageSize: mostPixels,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > documentLimits.pages) {
      await loading.destroy();
      return refuse("too-large");
    }
    return ok({
      pages: pdf.numPages,
      pictureOf: async (number) => drawnPage(await pdf.getPage(number)).catch(() => null),
      isWanting: async (number) => isWanting(await pdf.getPage(number)),
      close: () => loading.destroy(),
    });
  } catch (error) {
    await loading.destroy();
    return refuse(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function drawnPage(page: Page): Promise<Canvas> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(dots / 72, longestSide / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdfjs knows the browser's canvas; this one does the same.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: "white" })
    .promise;
  return canvas;
}

/** pdfjs draws a page without the pictures that it cannot unpack. */
async function isWanting(page: Page): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = fnArray.flatMap((operation, i) => {
    const args: unknown = argsArray[i];
    const name: unknown = operation === OPS.paintImageXObject && Array.isArray(args) ? args[0] : null;
    return typeof name === "string" ? [name] : [];
  });
  const pictures = await Promise.all(
    names.map((name) => {
      const held = name.startsWith("g_") ? page.commonObjs : page.objs;
      return new Promise((resolve) => held.get(name, resolve));
    }),
  );
  return pictures.includes(null);
}
