import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { blank, jpeg, png, scannedPdf, tiff } from "../../../../test/scans/printed.ts";
import { openDrawer, ordinaryBounds } from "./drawer.ts";

const patience = 60_000;

/** A page with one black corner: the upper left. */
function cornered() {
  const sheet = blank();
  const pen = sheet.getContext("2d");
  pen.fillStyle = "black";
  pen.fillRect(0, 0, 200, 200);
  return sheet;
}

async function cornersOf(picture: Uint8Array) {
  const image = await loadImage(Buffer.from(picture));
  const canvas = createCanvas(image.width, image.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const isDark = (x: number, y: number) => (pen.getImageData(x, y, 1, 1).data[0] ?? 255) < 100;
  const [right, bottom] = [image.width - 50, image.height - 50];
  const corners = {
    "upper left": isDark(50, 50),
    "upper right": isDark(right, 50),
    "lower left": isDark(50, bottom),
  };
  return {
    isUpright: image.height > image.width,
    long: Math.max(image.height, image.width),
    dark: Object.entries(corners).flatMap(([name, dark]) => (dark ? [name] : [])),
  };
}

test(
  "a page of each kind of file is drawn, no larger than a screen needs it, and turned as it is read",
  async () => {
    const drawer = openDrawer();
    const files = [
      png(cornered()),
      jpeg(cornered()),
      tiff([blank(), cornered()]),
      scannedPdf([blank(), cornered()]),
    ];
    for (const [i, bytes] of files.entries()) {
      const drawn = await drawer.draw({ bytes, page: i < 2 ? 1 : 2, turn: 0 });
      if (!drawn.ok) throw new Error(drawn.reason);
      expect(await cornersOf(drawn.value)).toEqual({ isUpright: true, long: 1800, dark: ["upper left"] });
    }
    const turned = await drawer.draw({ bytes: png(cornered()), page: 1, turn: 90 });
    if (!turned.ok) throw new Error(turned.reason);
    expect(await cornersOf(turned.value)).toEqual({ isUpright: false, long: 1800, dark: ["upper right"] });
  },
  patience,
);

test(
  "what cannot be drawn is refused: no picture, no such page, too heavy, too slow, too many at once",
  async () => {
    const drawer = openDrawer();
    const page = { bytes: png(cornered()), page: 1, turn: 0 };
    expect(await drawer.draw({ ...page, bytes: Buffer.from("GIF8 och inget mer") })).toMatchObject({
      reason: "damaged",
    });
    expect(await drawer.draw({ ...page, page: 2 })).toMatchObject({ reason: "damaged" });
    const narrow = openDrawer({ ...ordinaryBounds, megabytes: 60 });
    // A page may be drawn before its process is looked at for the first time.
    await expect.poll(() => narrow.draw(page), { timeout: 30_000 }).toMatchObject({ reason: "too-heavy" });
    const hurried = openDrawer({ ...ordinaryBounds, milliseconds: 20 });
    expect(await hurried.draw(page)).toMatchObject({ reason: "took-too-long" });

    const full = openDrawer({ ...ordinaryBounds, waiting: 2 });
    const asked = await Promise.all([full.draw(page), full.draw(page), full.draw(page)]);
    expect(asked.map((each) => (each.ok ? "drawn" : each.reason))).toEqual(["drawn", "drawn", "busy"]);
    expect(await full.draw(page)).toMatchObject({ ok: true });
  },
  patience,
);
