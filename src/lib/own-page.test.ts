import { expect, test } from "vitest";
import { ownPage } from "./own-page.ts";

test.each([
  "/",
  "/konto",
  "/vidsjobygden/moten?organ=kommundirektorsgruppen&ar=2025",
  "/sok?q=https://a.example",
])("%s is ours", (page) => expect(ownPage(page)).toBe(page));

test.each([
  "",
  "konto",
  "https://annan.example/",
  "//annan.example/",
  "/\\annan.example/",
  "/\t/annan.example/",
  "/..//annan.example/",
  "/./\\annan.example/",
  "/%2e//annan.example/",
  "javascript:alert(1)",
])("%j leads to the front page", (address) => expect(ownPage(address)).toBe("/"));
