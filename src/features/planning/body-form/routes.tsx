import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { type Cooperation, cooperationBySlug } from "../../cooperations/index.ts";
import { partyPath } from "../../parties/paths.ts";
import { type OwnBody, ownBodies } from "../meeting/queries.ts";
import { BodyFormPage, type BodyFormProps } from "../pages/body-form-page.tsx";
import { bodyFormPath } from "../paths.ts";
import { saveBodyForm } from "./commands.ts";
import { formWritten, writtenForm, writtenOfForm } from "./forms.ts";
import { bodyFormOf } from "./queries.ts";

export function bodyFormRoutes(db: Db) {
  const address = bodyFormPath(":cooperation", ":body");
  return new Hono()
    .get(address, signedIn, async (c) => {
      const found = await bodyAt(c);
      if (found === undefined) return c.notFound();
      return formPage(c, found, { written: writtenOfForm(await bodyFormOf(db, found.body.id)) });
    })
    .post(address, signedIn, ownForm, async (c) => {
      const found = await bodyAt(c);
      if (found === undefined) return c.notFound();
      const { cooperation, body } = found;
      const written = writtenForm(await c.req.parseBody());
      const form = formWritten(written);
      if (!form.ok) return formPage(c, found, { written, fault: form.reason });
      const accountId = viewerOf(c).account?.id ?? null;
      await saveBodyForm(db, { bodyId: body.id, cooperationId: cooperation.id, accountId }, form.value);
      return c.redirect(partyPath(cooperation.slug, "body", body.slug), 303);
    });
}

interface Found {
  readonly cooperation: Cooperation;
  readonly body: OwnBody;
}

/** A body, for those who run its meetings. */
async function bodyAt(c: Context): Promise<Found | undefined> {
  const { cooperation: place = "", body: slug = "" } = c.req.param();
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, place);
  if (cooperation === undefined) return undefined;
  const body = (await ownBodies(reader, cooperation.id)).find((each) => each.slug === slug);
  return body && { cooperation, body };
}

const formPage = (c: Context, found: Found, shown: Pick<BodyFormProps, "written" | "fault">) =>
  c.html(
    <BodyFormPage {...{ visit: visitOf(c), ...found, ...shown }} />,
    shown.fault === undefined ? 200 : 409,
  );
