import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isId } from "../../lib/asked.ts";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { officeAt } from "../cooperations/index.ts";
import { ImportPage } from "./pages/import-page.tsx";
import { ImportsPage } from "./pages/imports-page.tsx";
import { importPath, importsPath, recognisingPath } from "./paths.ts";
import { failedFiles, filesOf, importById, importsOf } from "./queries.ts";
import { recogniseAgain } from "./recognising/again/commands.ts";
import { importUpload } from "./uploading/commands.ts";
import { unreviewedIn } from "./waiting/queries.ts";
import { chosenFiles, limits, type UploadRefusal } from "./uploading/rules.ts";

export function importRoutes(register: Db) {
  const atMost = bodyLimit({
    maxSize: limits.megabytes * 1_000_000,
    onError: (c) => listPage(c, c.req.param("cooperation") ?? "", "too-large"),
  });
  return new Hono()
    .get(importsPath(":cooperation"), (c) => listPage(c, c.req.param("cooperation")))
    .post(importsPath(":cooperation"), atMost, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();

      const { filer } = await c.req.parseBody({ all: true });
      const chosen = chosenFiles([filer].flat().filter((sent) => sent instanceof File));
      if (!chosen.ok) return listPage(c, cooperation.slug, chosen.reason);
      const by = viewerOf(c).account?.id ?? null;
      const id = await importUpload(register, cooperation, chosen.value, by);
      return c.redirect(importPath(cooperation.slug, id), 303);
    })
    .post(recognisingPath(":cooperation", ":id"), async (c) => {
      const { cooperation: slug, id } = c.req.param();
      const cooperation = await officeAt(c, slug);
      const { handling } = await c.req.parseBody();
      if (cooperation === undefined || !isId(id) || typeof handling !== "string") return c.notFound();
      // It is offered to whoever sees it.
      const files = await filesOf(await reading(c), id);
      const isOffered = files.some(({ documentId, isDamaged }) => isDamaged && documentId === handling);
      if (!isOffered) return c.notFound();

      const accountId = viewerOf(c).account?.id ?? null;
      await recogniseAgain(register, { cooperationId: cooperation.id, documentId: handling, accountId });
      return c.redirect(importPath(cooperation.slug, id), 303);
    })
    .get(importPath(":cooperation", ":id"), async (c) => {
      const { cooperation: slug, id } = c.req.param();
      const cooperation = await officeAt(c, slug);
      if (cooperation === undefined || !isId(id)) return c.notFound();
      const db = await reading(c);
      const run = await importById(db, cooperation.id, id);
      if (run === undefined) return c.notFound();

      const page = { visit: visitOf(c), cooperation, run, files: await filesOf(db, id) };
      return c.html(<ImportPage {...page} />);
    });
}

async function listPage(c: Context, slug: string, refusal?: UploadRefusal | "too-large") {
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return c.notFound();

  const db = await reading(c);
  const [imports, failed, unreviewed] = await Promise.all([
    importsOf(db, cooperation.id),
    failedFiles(db, cooperation.id),
    unreviewedIn(db, cooperation.id),
  ]);
  const page = { visit: visitOf(c), cooperation, imports, failed, unreviewed };
  if (refusal === undefined) return c.html(<ImportsPage {...page} />);
  return c.html(<ImportsPage {...page} refusal={refusal} />, refusal === "too-large" ? 413 : 400);
}
