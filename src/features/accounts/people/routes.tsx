import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf, type ViewerAccount } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { type Cooperation, officeAt } from "../../cooperations/index.ts";
import { listForm } from "../forms.ts";
import { ownForm, provedLately, signedIn } from "../guard/own-form.tsx";
import { joinAccount, partPerson } from "../joins/commands.ts";
import { addMandate, endMandate } from "../mandates/commands.ts";
import { PeoplePage, type PeopleRefusal } from "../pages/people-page.tsx";
import {
  accountsPath,
  joinsPath,
  mandateEndedPath,
  mandatesPath,
  partingPath,
  roleEndedPath,
} from "../paths.ts";
import { endRole } from "../roles/commands.ts";
import type { Surroundings } from "../routes.tsx";
import { provedRecently } from "../sessions/rules.ts";
import { invite } from "./commands.ts";
import {
  endMandateForm,
  inviteForm,
  joinForm,
  mandateForm,
  nobody,
  writtenInvite,
  writtenMandate,
} from "./forms.ts";
import { accountsIn, choosableParties, mandatesIn } from "./queries.ts";
import { peopleCalled } from "./rules.ts";

export function peopleRoutes(db: Db, { originOf }: Pick<Surroundings, "originOf">) {
  const dangerous = [signedIn, ownForm, provedLately] as const;
  return new Hono()
    .get(accountsPath(":cooperation"), signedIn, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      return desk === undefined ? c.notFound() : peoplePage(db, c, desk.cooperation);
    })
    .post(accountsPath(":cooperation"), ...dangerous, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      if (desk === undefined) return c.notFound();
      const { cooperation, account } = desk;
      const body = await c.req.parseBody();
      const written = writtenInvite.parse(body);
      const form = inviteForm.safeParse(body);
      if (!form.success) return peoplePage(db, c, cooperation, { reason: "fields", invite: written });

      const {
        namn: name,
        epost: email,
        person,
        uppgift: role,
        kommun: organisationId,
        organ: bodyId,
      } = form.data;
      if (person === null) {
        const parties = await choosableParties(await reading(c), cooperation.id);
        const called = peopleCalled(
          name,
          parties.filter(({ kind }) => kind === "person"),
        );
        const [first] = called;
        if (first !== undefined) {
          const asked = {
            reason: "which-person",
            names: called,
            invite: { ...written, person: first.id },
          } as const;
          return peoplePage(db, c, cooperation, asked);
        }
      }
      const personId = person === nobody ? null : person;
      const visit = visitOf(c);
      const at = { cooperation, inviter: account, now: momentOf(c), today: visit.today, origin: originOf(c) };
      const wanted = { name, email, personId, role, organisationId, bodyId, language: visit.language };
      const invited = await invite(db, { ...at, ...wanted });
      if (invited.ok) return c.redirect(accountsPath(cooperation.slug), 303);
      return peoplePage(db, c, cooperation, { reason: invited.reason, invite: written });
    })
    .post(roleEndedPath(":cooperation", ":id"), ...dangerous, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      const id = c.req.param("id");
      if (desk === undefined || !isId(id)) return c.notFound();
      return answered(c, desk, await endRole(db, { ...desk.act, id, today: visitOf(c).today }));
    })
    .post(joinsPath(":cooperation"), ...dangerous, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      if (desk === undefined) return c.notFound();
      const form = joinForm.safeParse(await c.req.parseBody());
      if (!form.success) return peoplePage(db, c, desk.cooperation, { reason: "join" });
      const { konto: accountId, person: personId } = form.data;
      return answered(c, desk, await joinAccount(db, { ...desk.act, accountId, personId, now: momentOf(c) }));
    })
    .post(partingPath(":cooperation"), ...dangerous, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      const form = joinForm.safeParse(await c.req.parseBody());
      if (desk === undefined || !form.success) return c.notFound();
      const { konto: accountId, person: personId } = form.data;
      return answered(c, desk, await partPerson(db, { ...desk.act, accountId, personId }));
    })
    .post(mandatesPath(":cooperation"), ...dangerous, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      if (desk === undefined) return c.notFound();
      const body = await c.req.parseBody();
      const written = writtenMandate.parse(body);
      const form = mandateForm.safeParse(body);
      if (!form.success) return peoplePage(db, c, desk.cooperation, { reason: "mandate", mandate: written });

      const {
        organ: bodyId,
        person: personId,
        kommun: organisationId,
        som: role,
        fran: from,
        till: until,
      } = form.data;
      const added = await addMandate(db, {
        ...desk.act,
        bodyId,
        personId,
        organisationId,
        role,
        from,
        until,
      });
      if (added.ok) return c.redirect(accountsPath(desk.cooperation.slug), 303);
      return peoplePage(db, c, desk.cooperation, { reason: added.reason, mandate: written });
    })
    .post(mandateEndedPath(":cooperation", ":id"), ...dangerous, async (c) => {
      const desk = await deskAt(c, c.req.param("cooperation"));
      const id = c.req.param("id");
      if (desk === undefined || !isId(id)) return c.notFound();
      const form = endMandateForm.safeParse(await c.req.parseBody());
      if (!form.success) return peoplePage(db, c, desk.cooperation, { reason: "mandate" });
      return answered(c, desk, await endMandate(db, { ...desk.act, id, lastDay: form.data.sista }));
    });

  function answered(
    c: Context,
    { cooperation }: Desk,
    result: { ok: true } | { ok: false; reason: PeopleRefusal["reason"] },
  ) {
    return result.ok
      ? c.redirect(accountsPath(cooperation.slug), 303)
      : peoplePage(db, c, cooperation, { reason: result.reason });
  }
}

interface Desk {
  cooperation: Cooperation;
  account: ViewerAccount;
  /** Where an act is done, and by whom. */
  act: { cooperationId: string; by: string };
}

async function deskAt(c: Context, slug: string): Promise<Desk | undefined> {
  const { account } = viewerOf(c);
  const cooperation = await officeAt(c, slug);
  if (account === null || cooperation === undefined) return undefined;
  return { cooperation, account, act: { cooperationId: cooperation.id, by: account.id } };
}

async function peoplePage(db: Db, c: Context, cooperation: Cooperation, refusal?: PeopleRefusal) {
  const [accounts, mandates, parties] = await Promise.all([
    accountsIn(db, cooperation.id),
    mandatesIn(db, cooperation.id),
    reading(c).then((asked) => choosableParties(asked, cooperation.id)),
  ]);
  const viewer = viewerOf(c);
  const isProved = provedRecently(viewer, momentOf(c));
  const asked = listForm.parse(c.req.query());
  const page = { visit: visitOf(c), viewer, cooperation, accounts, mandates, parties, isProved, asked };
  if (refusal === undefined) return c.html(<PeoplePage {...page} />);
  return c.html(<PeoplePage {...page} refusal={refusal} />, statusOf(refusal.reason));
}

/** What the form itself lacks; the rest is how things stand. */
const unfinished: readonly PeopleRefusal["reason"][] = ["fields", "nothing", "join", "mandate"];
const statusOf = (reason: PeopleRefusal["reason"]) => (unfinished.includes(reason) ? 400 : 409);
