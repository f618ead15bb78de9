import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../platform/web/visit.ts";
import { administrator, ownForm, provedLately, provedRecently, signedIn } from "../accounts/index.ts";
import { installationPath } from "../accounts/paths.ts";
import { foundCooperation } from "./commands.ts";
import { foundingForm, writtenFounding } from "./forms.ts";
import { FoundingPage, type FoundingProps } from "./pages/founding-page.tsx";
import { foundingPath } from "./paths.ts";
import { municipalitiesCoded, statusOf } from "./rules.ts";

type Refused = NonNullable<FoundingProps["refused"]>;

/** `originOf`: where links in mail lead. */
export function foundingRoutes(db: Db, { originOf }: { originOf: (c: Context) => string }) {
  return new Hono()
    .get(foundingPath, signedIn, administrator, (c) => c.html(<FoundingPage {...shown(c)} />))
    .post(foundingPath, signedIn, administrator, ownForm, provedLately, async (c) => {
      const body = await c.req.parseBody({ all: true });
      const written = writtenFounding.parse(body);
      const form = foundingForm.safeParse(body);
      const inviter = viewerOf(c).account;
      if (!form.success || inviter === null) return refusedPage(c, { reason: "fields", written });

      const { namn: name, slug, fran: from, kommun, sekreterare, epost: email } = form.data;
      const { language, today } = visitOf(c);
      const founded = await foundCooperation(db, {
        name,
        slug,
        members: municipalitiesCoded(kommun),
        from,
        secretary: { name: sekreterare, email },
        inviter,
        language,
        origin: originOf(c),
        now: momentOf(c),
        today,
      });
      if (!founded.ok) return refusedPage(c, { reason: founded.reason, written });
      return c.redirect(installationPath, 303);
    });
}

const shown = (c: Context) => ({
  visit: visitOf(c),
  viewer: viewerOf(c),
  isProved: provedRecently(viewerOf(c), momentOf(c)),
});

const refusedPage = (c: Context, refused: Refused) =>
  c.html(<FoundingPage {...shown(c)} refused={refused} />, statusOf(refused.reason));
