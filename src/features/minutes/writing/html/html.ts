// A paper as a page of its own: nothing beside it is needed to read it.
import { type Look, logotypeName } from "../look.ts";
import {
  type Block,
  type Fact,
  headingOf,
  type Paper,
  type Section,
  type Signature,
  type Table,
} from "../paper.ts";
import { Markup, markup } from "./markup.ts";
import { paperStyle } from "./paper-style.ts";

export function htmlOf(paper: Paper, look: Look | null): string {
  return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Genbo">
<title>${paper.name}</title>
<style>${paperStyle(look?.colour ?? null)}</style>
</head>
<body>
<header>
${logotype(look)}${paper.organisations.map((line) => markup`<p>${line}</p>\n`)}</header>
<main>
<h1>${paper.title}</h1>
${facts(paper.facts)}${paper.sections.map(section)}${paper.signatures.map(signature)}${paper.appendix.map(section)}</main>
${look?.line ? markup`<footer>${look.line}</footer>\n` : null}</body>
</html>
`.text;
}

function logotype(look: Look | null): Markup | null {
  const picture = look?.logotype ?? null;
  if (look === null || picture === null) return null;
  const { bytes, mediaType } = picture;
  const address = `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`;
  return markup`<img class="logotype" src="${address}" alt="${logotypeName(look.owner)}">\n`;
}

function facts(all: readonly Fact[]): Markup | null {
  if (all.length === 0) return null;
  const each = all.map(
    ({ label, lines }) => markup`<dt>${label}</dt>${lines.map((line) => markup`<dd>${line}</dd>`)}\n`,
  );
  return markup`<dl>\n${each}</dl>\n`;
}

function section(laid: Section): Markup {
  const tag = new Markup(`h${laid.depth + 1}`);
  return markup`<section>\n<${tag}>${headingOf(laid)}</${tag}>\n${laid.blocks.map(block)}</section>\n`;
}

function block(laid: Block): Markup {
  if (laid.kind === "table") return table(laid);
  if (laid.kind === "line")
    return markup`<p>${laid.label === null ? null : markup`<strong>${laid.label}:</strong> `}${laid.text}</p>\n`;
  const entries = laid.entries.map((entry) => markup`<li>${entry}</li>\n`);
  return markup`<p><strong>${laid.label}:</strong></p>\n<ul${
    laid.mark === "clause" ? markup` class="clauses"` : null
  }>\n${entries}</ul>\n`;
}

function table({ columns, rows }: Table): Markup {
  const heads = columns.map(({ head }) => markup`<th scope="col">${head}</th>`);
  const body = rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`);
  return markup`<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

function signature({ role, name, signed }: Signature): Markup {
  const hand = signed === null ? markup`<div class="line"></div>` : markup`<p>${signed}</p>`;
  return markup`<div class="signature">\n<p class="role">${role}</p>\n${hand}\n<p>${name}</p>\n</div>\n`;
}
