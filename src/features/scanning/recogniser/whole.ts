import { ok, type Result } from "../../../lib/result.ts";
import { type RecognisedPage, type ScannedPage, unreadPage, type Unreadable } from "../../minutes/index.ts";
import { openRecogniser } from "./recogniser.ts";

/** All pages of a file of pictures, one after the other, without storing anything. */
export async function recogniseWhole(
  bytes: Uint8Array,
  onPage: (done: number, pages: number) => void = () => undefined,
): Promise<Result<ScannedPage[], Unreadable>> {
  const recogniser = openRecogniser();
  try {
    const first = await recogniser.read(bytes, 1);
    if (!first.ok) return first;
    const { pages, page } = first.value;
    const read = [page];
    onPage(1, pages);
    while (read.length < pages) {
      const next = await recogniser.read(bytes, read.length + 1);
      read.push(next.ok ? next.value.page : unreadPage(next.reason));
      onPage(read.length, pages);
    }
    return ok(read);
  } finally {
    recogniser.close();
  }
}

/** These pages of a file, the same way. */
export async function recogniseSome(
  bytes: Uint8Array,
  numbers: readonly number[],
): Promise<RecognisedPage[]> {
  const recogniser = openRecogniser();
  const read: RecognisedPage[] = [];
  try {
    for (const number of numbers) {
      const given = await recogniser.read(bytes, number);
      read.push({ number, page: given.ok ? given.value.page : unreadPage(given.reason) });
    }
    return read;
  } finally {
    recogniser.close();
  }
}
