import { expect, test } from "vitest";
import { copyWritten, limits } from "./rules.ts";

const whole = (filling: string) => Buffer.from(`%PDF-1.7\n${filling}\n%%EOF\n`);
const tooMuch = " ".repeat(limits.megabytes * 1_000_000);

test.each([
  ["nothing", Buffer.from(""), "copy-empty"],
  ["more than is taken", whole(tooMuch), "copy-too-large"],
  ["a picture", Buffer.from("\u0089PNG\r\n%%EOF", "latin1"), "copy-no-pdf"],
  ["a page that speaks of PDF far down", Buffer.from(`${"x".repeat(2000)}%PDF-1.7 %%EOF`), "copy-no-pdf"],
  ["half a PDF", Buffer.from("%PDF-1.7\n1 0 obj <<"), "copy-cut-off"],
])("%s is refused", (_, bytes, reason) => expect(copyWritten(bytes)).toEqual({ ok: false, reason }));

test("a PDF is taken as it is, also with something before its first sign and after its last", () => {
  const bytes = Buffer.concat([Buffer.from("\uFEFF"), whole("1 0 obj"), Buffer.from("\0\0\0")]);
  expect(copyWritten(bytes)).toEqual({ ok: true, value: bytes });
});
