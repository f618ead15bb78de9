import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { ownForm, signedIn } from "../accounts/index.ts";
import { type Cooperation, officeAt } from "../cooperations/index.ts";
import { paperPdf } from "../minutes/index.ts";
import { dress } from "./commands.ts";
import { brandingForm } from "./forms.ts";
import { BrandingPage } from "./pages/branding-page.tsx";
import { brandingPath, logotypePath, samplePath } from "./paths.ts";
import { brandingOf, lookOf } from "./queries.ts";
import { type BrandingRefusal, limits } from "./rules.ts";
import { samplePaper } from "./sample/sample-paper.ts";

export function brandingRoutes(db: Db) {
  const atMost = bodyLimit({
    maxSize: limits.bytes * 2,
    onError: async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation") ?? "");
      return cooperation === undefined ? c.notFound() : page(c, cooperation, { refusal: "large-logotype" });
    },
  });
  return new Hono()
    .get(brandingPath(":cooperation"), signedIn, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      return page(c, cooperation, { isSaved: c.req.query("sparat") !== undefined });
    })
    .post(brandingPath(":cooperation"), signedIn, atMost, ownForm, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const form = brandingForm.parse(await c.req.parseBody());
      const { id, name, slug } = cooperation;
      const result = await dress(db, { id, name, accountId: viewerOf(c).account?.id ?? null }, form);
      if (result.ok) return c.redirect(`${brandingPath(slug)}?sparat`, 303);
      const written = { colour: form.farg, line: form.rad };
      return page(c, cooperation, { refusal: result.reason, written });
    })
    .get(logotypePath(":cooperation"), signedIn, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const { logotype } = await brandingOf(await reading(c), cooperation.id);
      if (logotype === null) return c.notFound();
      return c.body(Uint8Array.from(logotype.bytes), 200, { "Content-Type": logotype.mediaType });
    })
    .get(samplePath(":cooperation"), signedIn, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const pdf = await paperPdf(samplePaper(cooperation.name), await lookOf(await reading(c), cooperation));
      return c.body(Uint8Array.from(pdf), 200, {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="provblad-${cooperation.slug}.pdf"`,
      });
    });
}

interface Shown {
  readonly isSaved?: boolean;
  readonly refusal?: BrandingRefusal;
  readonly written?: { readonly colour: string; readonly line: string };
}

async function page(c: Context, cooperation: Cooperation, { refusal, written, isSaved = false }: Shown) {
  const branding = await brandingOf(await reading(c), cooperation.id);
  const shown = {
    visit: visitOf(c),
    cooperation,
    hasLogotype: branding.logotype !== null,
    written: written ?? branding,
    isSaved,
    refusal,
  };
  return c.html(<BrandingPage {...shown} />, refusal === undefined ? 200 : 400);
}
