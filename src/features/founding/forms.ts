import { z } from "zod";
import { slugOf } from "../../lib/names.ts";

const line = z.string().transform((text) => text.replaceAll("\0", "").replace(/\s+/g, " ").trim());
const name = line.pipe(z.string().min(1).max(120));

/** Codes of municipalities: none, one or many boxes ticked. */
const codes = z.union([z.string().transform((code) => [code]), z.array(z.string())]).catch([]);

export const foundingForm = z
  .object({
    namn: name,
    adress: line.catch(""),
    fran: z.iso.date(),
    kommun: codes,
    sekreterare: name,
    epost: z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.email().max(254)),
  })
  .transform(({ adress, ...rest }) => ({
    ...rest,
    slug: adress === "" ? slugOf(rest.namn, "") : adress.toLowerCase(),
  }));

/** What was written, to be shown again. */
const written = line.transform((text) => text.slice(0, 300)).catch("");
export const writtenFounding = z.object({
  namn: written,
  adress: written,
  fran: written,
  kommun: codes,
  sekreterare: written,
  epost: written,
});
export type WrittenFounding = z.infer<typeof writtenFounding>;
