// A page is a function of what the database answers and of the visit. The database is asked at every visit; where it
// answers as it did before, the page that was made then is sent again. Decision 0010 tells why.
import { hash } from "node:crypto";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Answer } from "../db/prepared.ts";
import { encodingFor } from "./encoding.ts";
import { headersOf, isKnown, type PackedPage, packedPage } from "./packed-page.ts";
import { type Visit, visitOf } from "./visit.ts";

/** For pages of nothing but the answer and the visit. */
export async function pageOf<Row>(
  c: Context,
  answer: Answer<Row>,
  make: (row: Row, visit: Visit) => JSX.Element,
): Promise<Response> {
  const visit = visitOf(c);
  const encoding = encodingFor(c);
  const key = [
    hash("sha256", answer.text, "base64url"),
    encoding,
    visit.language,
    visit.today,
    visit.address,
  ];
  const page = await kept.page(key.join(" "), async () => {
    const whole = await c.html(make(answer.read(), visit));
    return packedPage(Buffer.from(await whole.arrayBuffer()), encoding);
  });
  if (isKnown(c, page)) return c.body(null, 304, { ETag: page.mark });
  return c.body(page.bytes, 200, { "Content-Type": "text/html; charset=UTF-8", ...headersOf(page) });
}

/** Pages that were made before, the latest asked for in at most so many bytes. */
export function keptPages(room: number) {
  const pages = new Map<string, PackedPage>();
  let taken = 0;

  function drop(key: string): PackedPage | undefined {
    const page = pages.get(key);
    if (page !== undefined && pages.delete(key)) taken -= sizeOf(key, page);
    return page;
  }

  function keep(key: string, page: PackedPage): void {
    drop(key);
    pages.set(key, page);
    taken += sizeOf(key, page);
    for (const oldest of pages.keys()) {
      if (taken <= room) break;
      drop(oldest);
    }
  }

  return {
    async page(key: string, make: () => Promise<PackedPage>): Promise<PackedPage> {
      const page = drop(key) ?? (await make());
      keep(key, page);
      return page;
    },
  };
}

const sizeOf = (key: string, { bytes }: PackedPage): number => key.length + bytes.buffer.byteLength;

/** Some two thousand meetings. */
const kept = keptPages(16 * 1024 * 1024);
