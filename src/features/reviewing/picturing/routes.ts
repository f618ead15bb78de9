import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { officeAt } from "../../cooperations/index.ts";
import { openDrawer, recognisedOf } from "../../scanning/index.ts";
import { documentToReview } from "../correcting/queries.ts";
import { pagePath, placesPath } from "../paths.ts";
import { bytesOf, fileShown } from "./queries.ts";
import { type Pictured, picturedOf } from "./rules.ts";

export function picturingRoutes(register: Db) {
  const drawer = openDrawer();
  return new Hono()
    .get(pagePath(":cooperation", ":id", ":page"), async (c) => {
      const file = await fileAsked(c);
      if (file === undefined) return c.notFound();
      const recognised = await recognisedOf(register, file.id);
      const asked = recognised.find(({ number }) => String(number) === c.req.param("page"));
      if (asked === undefined) return c.notFound();
      const bytes = await bytesOf(await reading(c), file.id);
      if (bytes === null) return c.notFound();
      const drawn = await drawer.draw({ bytes, page: asked.number, turn: asked.page.turn ?? 0 });
      if (drawn.ok) return c.body(new Uint8Array(drawn.value), 200, { "Content-Type": "image/webp" });
      return drawn.reason === "busy" ? c.body(null, 503, { "Retry-After": "2" }) : c.notFound();
    })
    .get(placesPath(":cooperation", ":id"), async (c) => {
      const file = await fileAsked(c);
      if (file === undefined) return c.notFound();
      const document = await documentToReview(await reading(c), file.cooperationId, file.id);
      const pictured = document && (await picturedFor(c, register, document));
      if (!pictured) return c.notFound();
      return c.json(pictured);
    });
}

/** For whoever runs the cooperation, and may have the file itself. */
async function fileAsked(c: Context) {
  const { cooperation: slug = "", id = "" } = c.req.param();
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined || !isId(id)) return undefined;
  const file = await fileShown(await reading(c), cooperation.id, id);
  return file && { id, cooperationId: cooperation.id };
}

/** Null where it has no pages to show, or none that may be shown. */
export async function picturedFor(
  c: Context,
  register: Db,
  document: { readonly id: string; readonly cooperationId: string; readonly text: string },
): Promise<Pictured | null> {
  const file = await fileShown(await reading(c), document.cooperationId, document.id);
  if (file === undefined) return null;
  const recognised = await recognisedOf(register, document.id);
  return recognised.length === 0 ? null : picturedOf(document.text, recognised);
}
