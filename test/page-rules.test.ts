import { Hono } from "hono";
import { expect, test } from "vitest";
import { checkPage } from "./page-rules.ts";

const app = new Hono()
  .use("/:c/*", (_, next) => next())
  .get("/:c/moten/:id", (context) => context.text(""))
  .get("/statiskt/*", (context) => context.text(""));

const page = (body: string, title = "Möten – Genbo") =>
  `<!doctype html><html lang="sv"><head><title>${title}</title></head><body>${body}</body></html>`;

test("a sound page passes", () => {
  const body = `<h1 id="top">Möten</h1><a href="/sjo/moten/3?ord=a#top">3</a><a href="#top">Upp</a>
    <link href="/statiskt/a.css"><form action="/sjo/moten/3"><label>Ort <input name="ort"></label>
    <label for="ar">År</label><select id="ar"></select><input type="hidden"></form><a href="https://example.se">ut</a>`;
  expect(() => checkPage("/sjo", page(body), app)).not.toThrow();
});

test.each([
  ["broken HTML", /HTML errors/, "<h1>Möten</h1><p id=a id=b>"],
  ["no h1", /one h1/, "<p>Möten</p>"],
  ["two h1", /one h1/, "<h1>Möten</h1><h1>Möten</h1>"],
  ["an empty h1", /says something/, "<h1> </h1>"],
  ["another title", /title begins/, "<h1>Beslut</h1>"],
  ["an id twice", /ids that occur/, "<h1>Möten</h1><p id=a></p><p id=a></p>"],
  ["a field without a label", /without a label/, "<h1>Möten</h1><input name=ort>"],
  ["a form without an action", /without an action/, "<h1>Möten</h1><form></form>"],
  ["an image without alt", /without alt/, "<h1>Möten</h1><img src=a.png>"],
  ["a link to no route", /lead nowhere/, '<h1>Möten</h1><a href="/sjo/kalas/3">3</a>'],
  ["a link to no place on the page", /lead nowhere/, '<h1>Möten</h1><a href="#ner">Ner</a>'],
])("%s is refused", (_, complaint, body) => {
  expect(() => checkPage("/sjo", page(body), app)).toThrow(complaint);
});

test("a page that names no language is refused", () => {
  expect(() => checkPage("/sjo", page("<h1>Möten</h1>").replace(' lang="sv"', ""), app)).toThrow(/lang/);
});
