import { expect, test } from "vitest";
import { letterOf } from "./letter.tsx";

const link = "https://genbo.example/logga-in/lank/abc?till=%2Fx&y=1";

test("the text and the HTML have the same words, and the link alone on its line", () => {
  const letter = letterOf("sv", "Logga in i Genbo", ["Hej Åsa!", { link }, "Var det inte du?"]);
  expect(letter).toEqual({
    subject: "Logga in i Genbo",
    text: `Hej Åsa!\n\n${link}\n\nVar det inte du?\n`,
    html:
      '<!doctype html><html lang="sv"><meta charset="utf-8"/><body style="max-width:40em;font-family:sans-serif;line-height:1.5;overflow-wrap:anywhere"><p>Hej Åsa!</p>' +
      `<p><a href="${link.replace("&", "&amp;")}">${link.replace("&", "&amp;")}</a></p>` +
      "<p>Var det inte du?</p></body></html>",
  });
});

test("what somebody is called can neither add HTML nor a line to the head of the mail", () => {
  const name = '<img src="https://x.example/1.gif">\r\nBcc: alla@exempel.example';
  const letter = letterOf("en", `Invitation from ${name}`, [name]);
  expect(letter.html).not.toContain("<img");
  expect(letter.subject).not.toMatch(/[\r\n]/);
});

test("lines stand under each other in both", () => {
  const paper = { words: "3 Karta", link: "https://genbo.example/karta" };
  const letter = letterOf("sv", "Dagordning", ["Punkter:", { lines: ["1 Öppnande", "2 A & B", paper] }]);
  expect(letter.text).toBe(`Punkter:\n\n1 Öppnande\n2 A & B\n3 Karta: ${paper.link}\n`);
  expect(letter.html).toContain(`<p>1 Öppnande<br/>2 A &amp; B<br/><a href="${paper.link}">3 Karta</a></p>`);
});

test("what the mail is about stands out", () => {
  const letter = letterOf("sv", "En fråga", ["Hej Åsa!", { about: "Ska vi dela?" }]);
  expect(letter.text).toBe("Hej Åsa!\n\nSka vi dela?\n");
  expect(letter.html).toContain("<p><strong>Ska vi dela?</strong></p>");
});
