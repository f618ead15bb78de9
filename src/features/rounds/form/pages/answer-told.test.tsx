import { Hono } from "hono";
import { expect, test } from "vitest";
import type { RoundForm } from "../rules.ts";
import { AnswerTold } from "./answer-told.tsx";

const form: RoundForm = [
  { id: "stallning", label: "Ställning", kind: "stance" },
  {
    id: "val",
    label: "Var?",
    kind: "choice",
    isMany: true,
    choices: [
      { id: "a", label: "I Vikby" },
      { id: "b", label: "I Stallby" },
    ],
  },
  { id: "namn", label: "Vem?", kind: "names", role: "member", bodyId: null, most: 2 },
  { id: "fil", label: "Fil", kind: "file" },
  {
    id: "dok",
    label: "Yttrande",
    kind: "document",
    paragraphs: [
      { id: "s1", text: "Det första." },
      { id: "s2", text: "Det andra." },
    ],
  },
];
const language = "sv";
const fileId = "00000000-0000-4000-8000-000000000001";

async function told(answer: Record<string, unknown>, fileAt?: (id: string) => string): Promise<string> {
  const page = new Hono().get("/", (c) => c.html(<AnswerTold {...{ form, answer, language, fileAt }} />));
  return (await page.request("/")).text();
}

test("an answer is told field by field, and what is left open is left out", async () => {
  const html = await told({
    stallning: { stance: "against", words: "För <dyrt>." },
    val: { chosen: ["a", "b"] },
    namn: { persons: [] },
  });
  expect(html).toContain('<span class="tag red">Avslag</span>');
  expect(html).toContain("För &lt;dyrt&gt;.");
  expect(html).toContain("<li>I Vikby</li><li>I Stallby</li>");
  expect(html).toContain("Har ingen att föreslå");
  expect(html).not.toContain("Yttrande");
});

test("a file leads where it is had, and is only named where it is not", async () => {
  const answer = { fil: { fileId, fileName: "Budget.pdf" } };
  expect(await told(answer, (id) => `/filer/${id}`)).toContain(`<a href="/filer/${fileId}">Budget.pdf</a>`);
  expect(await told(answer)).not.toContain("href");
});

test("of a document those paragraphs are told that something is said of, by their number", async () => {
  const html = await told({ dok: { paragraphs: { s2: { stance: "agree", words: "" } } } });
  expect(html).toContain('<li value="2">');
  expect(html).toContain("Det andra.");
  expect(html).not.toContain("Det första.");
});

test("what the form cannot hold is not told", async () => {
  expect(await told({ stallning: { stance: "kanske" }, val: 7 })).toContain("Inget svar");
});
