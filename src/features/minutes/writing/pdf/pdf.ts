// A paper as PDF/UA-1, readable by a screen reader, with tags, title and language; or as PDF/A-2a for the archive.
import { type Look, logotypeName } from "../look.ts";
import { headingOf, type Paper, type Section } from "../paper.ts";
import type { Standard } from "./order.ts";
import { openTypesetter, ordinaryBounds, type Typesetter } from "./typesetter.ts";

let ordinary: Typesetter | null = null;

export function pdfOf(paper: Paper, look: Look | null, standard: Standard): Promise<Uint8Array> {
  ordinary ??= openTypesetter(ordinaryBounds);
  const logotype = look?.logotype ?? null;
  return ordinary.set({
    paper: JSON.stringify({
      ...paper,
      sections: paper.sections.map(withHeading),
      appendix: paper.appendix.map(withHeading),
      colour: look?.colour ?? null,
      foot: look?.line ?? null,
      logotype: look === null || logotype === null ? null : logotypeName(look.owner),
    }),
    standard,
    logotype:
      logotype === null
        ? null
        : { bytes: logotype.bytes, format: logotype.mediaType === "image/png" ? "png" : "jpg" },
  });
}

const withHeading = (section: Section) => ({ ...section, heading: headingOf(section) });
