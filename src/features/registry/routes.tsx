import { Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { signedIn } from "../accounts/index.ts";
import { cooperationBySlug } from "../cooperations/index.ts";
import { recordExtract } from "./commands.ts";
import { registryForm } from "./forms.ts";
import { RegistryPage } from "./pages/registry-page.tsx";
import { registryPath } from "./paths.ts";
import { concernsOf, municipalitiesOf } from "./queries.ts";
import { extractText } from "./rules.ts";

const contentTypes = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

export function registryRoutes(db: Db) {
  return new Hono().get(registryPath(":cooperation"), signedIn, async (c) => {
    const reader = await reading(c);
    const cooperation = await cooperationBySlug(reader, c.req.param("cooperation"));
    const { account } = viewerOf(c);
    if (cooperation === undefined || account === null) return c.notFound();

    const visit = visitOf(c);
    const whose = { accountId: account.id, cooperationId: cooperation.id, today: visit.today };
    const municipalities = await municipalitiesOf(db, whose);
    const { kommun, format } = registryForm.parse(c.req.query());
    const municipality = municipalities.find(({ slug }) => slug === kommun) ?? municipalities[0];
    if (municipality === undefined) return c.notFound();

    const concerns = await concernsOf(reader, municipality);
    if (format === null)
      return c.html(<RegistryPage {...{ visit, cooperation, municipalities, municipality, concerns }} />);

    await recordExtract(db, { ...whose, organisationId: municipality.id, format, count: concerns.length });
    const { origin } = new URL(c.req.url);
    return c.body(extractText[format](concerns, { origin, cooperation: cooperation.slug }), 200, {
      "Content-Type": contentTypes[format],
      "Content-Disposition": `attachment; filename="${cooperation.slug}-${municipality.slug}.${format}"`,
    });
  });
}
