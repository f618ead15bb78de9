import { expect, test } from "vitest";
import { daysInFileName } from "./days-in-file-names.ts";

test.each([
  ["2019-06-12.txt", ["2019-06-12"]],
  ["protokoll/190612.txt", ["2019-06-12"]],
  ["Styrelsen_20190612_justerat.pdf", ["2019-06-12"]],
  ["Protokoll190612.docx", ["2019-06-12"]],
  ["minnesanteckningar 12 juni 2019.docx", ["2019-06-12"]],
  ["mlr-2019-06.txt", ["2019-06"]],
  ["mlr-2019-06-ocr.txt", ["2019-06"]],
  ["2019-06-12 justerat 2019-06-20.pdf", ["2019-06-12", "2019-06-20"]],
  ["Scan_20190620.pdf", []],
  ["styrelsen-3-2019.pdf", []],
  ["0.txt", []],
  ["protokoll 12-2019.txt", []],
])("the name %s tells %j", (name, days) => {
  expect(daysInFileName(name)).toEqual(days);
});
