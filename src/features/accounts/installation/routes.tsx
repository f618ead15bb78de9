import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf, type ViewerAccount } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { listForm } from "../forms.ts";
import { administrator, ownForm, provedLately, signedIn } from "../guard/own-form.tsx";
import { InstallationPage, type InstallationProps } from "../pages/installation-page.tsx";
import {
  administratorEndedPath,
  administratorsPath,
  closingPath,
  installationPath,
  reopeningPath,
  secretariesPath,
} from "../paths.ts";
import { invite } from "../people/commands.ts";
import type { Surroundings } from "../routes.tsx";
import { provedRecently } from "../sessions/rules.ts";
import { latestRefusals } from "../refused/queries.ts";
import { closeAccount, endAdministrator, inviteAdministrator, reopenAccount } from "./commands.ts";
import { administratorForm, secretaryForm, writtenAppointment } from "./forms.ts";
import { allAccounts, officesOn } from "./queries.ts";

type Refused = NonNullable<InstallationProps["refused"]>;

export function installationRoutes(db: Db, { originOf }: Pick<Surroundings, "originOf">) {
  const dangerous = [signedIn, administrator, ownForm, provedLately] as const;
  return new Hono()
    .get(installationPath, signedIn, administrator, (c) => installationPage(db, c))
    .post(secretariesPath, ...dangerous, async (c) => {
      const body = await c.req.parseBody();
      const written = writtenAppointment.parse(body);
      const form = secretaryForm.safeParse(body);
      const offices = await officesOn(db, visitOf(c).today);
      const cooperation = offices.find(({ id }) => id === form.data?.samverkan);
      if (!form.success || cooperation === undefined) {
        return installationPage(db, c, { reason: "fields", form: "secretary", written });
      }
      const { namn: name, epost: email } = form.data;
      const role = { role: "secretariat", personId: null, organisationId: null, bodyId: null } as const;
      const asked = { ...invitationBy(c), cooperation, name, email, today: visitOf(c).today, ...role };
      const invited = await invite(db, asked);
      if (invited.ok) return c.redirect(installationPath, 303);
      const { reason: why } = invited;
      const reason = why === "closed" || why === "demonstration" ? why : "has-it";
      return installationPage(db, c, { reason, form: "secretary", written });
    })
    .post(administratorsPath, ...dangerous, async (c) => {
      const body = await c.req.parseBody();
      const written = writtenAppointment.parse(body);
      const form = administratorForm.safeParse(body);
      if (!form.success) return installationPage(db, c, { reason: "fields", form: "administrator", written });

      const { namn: name, epost: email } = form.data;
      const invited = await inviteAdministrator(db, { ...invitationBy(c), name, email });
      if (invited.ok) return c.redirect(installationPath, 303);
      return installationPage(db, c, { reason: invited.reason, form: "administrator", written });
    })
    .post(administratorEndedPath(":id"), ...dangerous, async (c) => {
      const id = c.req.param("id");
      return isId(id) ? answered(c, await endAdministrator(db, deedBy(c, id))) : c.notFound();
    })
    .post(closingPath(":id"), ...dangerous, async (c) => {
      const id = c.req.param("id");
      return isId(id) ? answered(c, await closeAccount(db, deedBy(c, id))) : c.notFound();
    })
    .post(reopeningPath(":id"), ...dangerous, async (c) => {
      const id = c.req.param("id");
      return isId(id) ? answered(c, await reopenAccount(db, deedBy(c, id))) : c.notFound();
    });

  function invitationBy(c: Context) {
    const inviter = byWhom(c);
    return { inviter, language: visitOf(c).language, origin: originOf(c), now: momentOf(c) };
  }

  function answered(c: Context, result: { ok: true } | { ok: false; reason: Refused["reason"] }) {
    return result.ok ? c.redirect(installationPath, 303) : installationPage(db, c, { reason: result.reason });
  }
}

/** Whoever has come past `signedIn`. */
function byWhom(c: Context): ViewerAccount {
  const { account } = viewerOf(c);
  if (account === null) throw new Error("Nobody is signed in.");
  return account;
}

const deedBy = (c: Context, id: string) => ({ id, by: byWhom(c).id, now: momentOf(c) });

async function installationPage(db: Db, c: Context, refused?: Refused) {
  const viewer = viewerOf(c);
  const [offices, accounts, refusals] = await Promise.all([
    officesOn(db, visitOf(c).today),
    allAccounts(db),
    latestRefusals(db, momentOf(c)),
  ]);
  const isProved = provedRecently(viewer, momentOf(c));
  const asked = listForm.parse(c.req.query());
  const page = { visit: visitOf(c), viewer, offices, accounts, asked, refusals, isProved };
  if (refused === undefined) return c.html(<InstallationPage {...page} />);
  return c.html(<InstallationPage {...page} refused={refused} />, refused.reason === "fields" ? 400 : 409);
}
