import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { paperLimits } from "../../agenda/index.ts";
import { newForm } from "../forms.ts";
import { messages } from "../messages.ts";
import {
  consultationPaperPath,
  consultationPapersPath,
  consultationPath,
  paperRemovalPath,
} from "../paths.ts";
import type { Consultation } from "../queries.ts";
import { back, changeIn, consultationHere, deskConsultation, showConsultation } from "../showing/page.tsx";
import { addPapers, removePaper } from "./commands.ts";
import { paperOf } from "./queries.ts";
import { filed, type Filed, type FileRefusal } from "./filed.ts";

export function consultationPaperRoutes(db: Db) {
  const address = consultationPath(":cooperation", ":number");
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(consultationPaperPath(address, ":paper"), async (c) => {
      const consultation = await consultationHere(c);
      const paperId = c.req.param("paper");
      if (consultation === undefined || !isId(paperId)) return c.notFound();
      const paper = await paperOf(await reading(c), consultation.id, paperId);
      return paper === undefined ? c.notFound() : fileAnswer(c, paper);
    })
    .post(consultationPapersPath(address), signedIn, atMost(db), ownForm, async (c) => {
      const consultation = await deskConsultation(c);
      if (consultation === undefined) return c.notFound();
      const body = await c.req.parseBody({ all: true });
      const files = filesIn(body["papper"]);
      if (files.length === 0) return refused(c, db, consultation, "no-files");
      if (files.length > paperLimits.files) return refused(c, db, consultation, "too-many");
      const papers: Filed[] = [];
      for (const each of files) {
        const read = await filedFrom(each);
        if (!read.ok) return refused(c, db, consultation, read.reason);
        papers.push(read.value);
      }
      await addPapers(db, changeIn(c, consultation), newForm.parse(body).nytt, papers);
      return back(c, consultation, "#handlingar");
    })
    .post(paperRemovalPath(address, ":paper"), ...own, async (c) => {
      const consultation = await deskConsultation(c);
      const paperId = c.req.param("paper");
      if (consultation === undefined || !isId(paperId)) return c.notFound();
      await removePaper(db, changeIn(c, consultation), paperId);
      return back(c, consultation, "#handlingar");
    });
}

/** Nobody fills the memory with one form. */
export const atMost = (db: Db) =>
  bodyLimit({
    maxSize: paperLimits.uploadMegabytes * 1_000_000,
    onError: async (c) => {
      const consultation = await consultationHere(c);
      return consultation === undefined ? c.notFound() : refused(c, db, consultation, "too-large");
    },
  });

export const refused = (c: Context, db: Db, consultation: Consultation, reason: FileRefusal) =>
  showConsultation(c, db, consultation, messages[visitOf(c).language].fileRefusals[reason]);

/** What was sent in a field for files; an empty one sends a file without a name. */
export const filesIn = (sent: unknown): File[] =>
  [sent].flat().filter((each): each is File => each instanceof File && each.name !== "");

export const filedFrom = async (file: File) =>
  filed({ fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()) });

/** It is saved, and never shown as a page of ours: a document may hold what a browser would run. */
export const fileAnswer = (
  c: Context,
  { bytes, fileName, mediaType }: { bytes: Uint8Array; fileName: string; mediaType: string },
) =>
  c.body(new Uint8Array(bytes), 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
  });
