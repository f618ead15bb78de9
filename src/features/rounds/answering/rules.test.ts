import { expect, test } from "vitest";
import { isSameReply } from "./rules.ts";

const said = {
  recipientId: "a",
  answer: { stallning: { stance: "agree", words: "" }, fil: { fileId: "1", fileName: "Budget.pdf" } },
  standsOutside: false,
  words: "",
};

test("a reply that comes again is the same, in whatever order its fields stand and by whatever name its file came", () => {
  const again = { fil: { fileName: "Budget.pdf", fileId: "2" }, stallning: { words: "", stance: "agree" } };
  expect(isSameReply(said, { ...said, answer: again, toldHow: "" })).toBe(true);
  for (const other of [
    { recipientId: "b" },
    { standsOutside: true },
    { words: "Nej" },
    { toldHow: "Per telefon" },
    { answer: { ...said.answer, stallning: { stance: "against", words: "" } } },
    { answer: { ...said.answer, fil: { fileId: "1", fileName: "Bokslut.pdf" } } },
    { answer: {} },
  ])
    expect(isSameReply(said, { ...said, ...other }), JSON.stringify(other)).toBe(false);
});
