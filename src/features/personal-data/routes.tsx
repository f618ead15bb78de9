import { Hono } from "hono";
import type { Context } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { isOffice, viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { signInTo } from "../accounts/paths.ts";
import { type Cooperation, cooperationBySlug } from "../cooperations/index.ts";
import { recordExport } from "./commands.ts";
import { personalDataForm } from "./forms.ts";
import { PersonalDataPage } from "./pages/personal-data-page.tsx";
import { personalDataPath } from "./paths.ts";
import { keptOf, ownOf, ownPersonAt, type Person, personAt, toldOf } from "./queries.ts";
import type { Stored } from "./rules.ts";
import { mailsFrom, mailsToDesks } from "./writing/queries.ts";
import { helpAskedOf, partTakenBy } from "./taking-part/queries.ts";

export function personalDataRoutes(db: Db) {
  return new Hono().get(personalDataPath(":cooperation", ":person"), async (c) => {
    const { account } = viewerOf(c);
    const visit = visitOf(c);
    const asked = await askedFor(c, db, c.req.param());
    if (asked === undefined) return account === null ? c.redirect(signInTo(visit.address)) : c.notFound();

    const { cooperation, person, isOwn } = asked;
    const reader = await reading(c);
    const stored: Stored = {
      ...(await toldOf(reader, cooperation.slug, person.id)),
      ...(await partTakenBy(reader, person.id)),
      ...(await keptOf(db, cooperation.id, person.id)),
      ...(isOwn && account !== null
        ? {
            ...(await ownOf(db, account.id, person.id)),
            helpAsked: await helpAskedOf(db, account.id),
            mailsFrom: await mailsFrom(db, person.id),
          }
        : { mailsFrom: await mailsToDesks(db, reader, { cooperation: cooperation.id, person: person.id }) }),
    };
    if (personalDataForm.parse(c.req.query()).format === null) {
      return c.html(<PersonalDataPage visit={visit} asked={asked} stored={stored} />);
    }
    await recordExport(db, {
      cooperationId: cooperation.id,
      accountId: account?.id ?? null,
      person: person.id,
    });
    c.header("Content-Disposition", `attachment; filename="uppgifter-${person.slug}.json"`);
    return c.json({ name: person.name, cooperation: cooperation.name, ...stored });
  });
}

export interface Asked {
  readonly cooperation: Cooperation;
  readonly person: Person;
  /** Whether he asks himself. */
  readonly isOwn: boolean;
}

/** The person himself and the secretariat; for anybody else there is nothing here. */
async function askedFor(
  c: Context,
  db: Db,
  { cooperation: at, person: slug }: { cooperation: string; person: string },
): Promise<Asked | undefined> {
  const viewer = viewerOf(c);
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, at);
  if (cooperation === undefined) return undefined;

  const own =
    viewer.account === null ? undefined : await ownPersonAt(db, cooperation.id, slug, viewer.account.id);
  if (own !== undefined) return { cooperation, person: own, isOwn: true };
  const person = isOffice(viewer, cooperation.id) ? await personAt(reader, cooperation.id, slug) : undefined;
  return person === undefined ? undefined : { cooperation, person, isOwn: false };
}
