// What a backup says of itself. The file is a zip: manifest.json, and tables/NAME.copy with the rows of one table
// in PostgreSQL's COPY text format, so that any PostgreSQL can take it in without Genbo, too.
import { z } from "zod";

export const backupFormat = 1;

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  sha256: z.string(),
});

export const manifest = z.object({
  kind: z.literal("genbo-backup"),
  format: z.number().int(),
  genbo: z.string(),
  madeAt: z.iso.datetime(),
  /** Those that the register had been through, oldest first: they say what shape the tables have. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(table),
});

export type Manifest = z.infer<typeof manifest>;
export type TableManifest = z.infer<typeof table>;

export const manifestEntry = "manifest.json";
export const tableEntry = (name: string) => `tables/${name}.copy`;
