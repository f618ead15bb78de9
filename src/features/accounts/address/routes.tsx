import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import { refuse, type Result } from "../../../lib/result.ts";
import { mayTry } from "../../../platform/db/attempts.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { type Cooperation, officeAt } from "../../cooperations/index.ts";
import { writtenField } from "../forms.ts";
import { administrator, ownForm, provedLately, signedIn } from "../guard/own-form.tsx";
import { OneAccountPage, type OneAccountProps } from "../pages/one-account-page.tsx";
import { addressPath, installedAccountPath, invitationPath, memberPath } from "../paths.ts";
import type { Surroundings } from "../routes.tsx";
import { provedRecently } from "../sessions/rules.ts";
import { changeAddress, inviteAgain } from "./commands.ts";
import { addressForm, doneForm } from "./forms.ts";
import { oneAccount } from "./queries.ts";

type Refusal = NonNullable<OneAccountProps["refused"]>;

/** One account, for the secretariat that has invited it and for the administrator. */
export function addressRoutes(db: Db, { originOf }: Pick<Surroundings, "originOf">) {
  const member = memberPath(":cooperation", ":id");
  const installed = installedAccountPath(":id");
  const dangerous = [signedIn, ownForm, provedLately] as const;
  return (
    new Hono()
      // First, because "/:cooperation/konton" would take "/installation/konton" for its own.
      .get(installed, signedIn, administrator, (c) => page(c, null, c.req.param("id")))
      .post(addressPath(installed), administrator, ...dangerous, (c) =>
        readdressed(c, null, c.req.param("id")),
      )
      .post(invitationPath(installed), administrator, ...dangerous, (c) =>
        invited(c, null, c.req.param("id")),
      )
      .get(member, signedIn, async (c) => {
        const cooperation = await officeAt(c, c.req.param("cooperation"));
        return cooperation === undefined ? c.notFound() : page(c, cooperation, c.req.param("id"));
      })
      .post(addressPath(member), ...dangerous, async (c) => {
        const cooperation = await officeAt(c, c.req.param("cooperation"));
        return cooperation === undefined ? c.notFound() : readdressed(c, cooperation, c.req.param("id"));
      })
      .post(invitationPath(member), ...dangerous, async (c) => {
        const cooperation = await officeAt(c, c.req.param("cooperation"));
        return cooperation === undefined ? c.notFound() : invited(c, cooperation, c.req.param("id"));
      })
  );

  async function readdressed(c: Context, place: Cooperation | null, id: string) {
    const body = await c.req.parseBody();
    const form = addressForm.safeParse(body);
    const written = writtenField.parse(body["epost"]);
    if (!form.success) return page(c, place, id, { reason: "email", written });
    const deed = deedOn(c, place, id);
    if (deed === undefined) return c.notFound();
    const done = await changeAddress(db, { ...deed, email: form.data.epost });
    return answered(c, place, id, "adress", done, written);
  }

  async function invited(c: Context, place: Cooperation | null, id: string) {
    const deed = deedOn(c, place, id);
    if (deed === undefined) return c.notFound();
    const limit = { key: `invitation account ${id}`, most: 5 };
    const isAllowed = await mayTry(db, deed.now, [limit]);
    const done = isAllowed ? await inviteAgain(db, deed) : refuse("too-many");
    return answered(c, place, id, "inbjudan", done);
  }

  function deedOn(c: Context, place: Cooperation | null, accountId: string) {
    const by = viewerOf(c).account;
    if (by === null || !isId(accountId)) return undefined;
    return { accountId, place, by, origin: originOf(c), now: momentOf(c) };
  }

  function answered(
    c: Context,
    place: Cooperation | null,
    id: string,
    what: "adress" | "inbjudan",
    done: Result<null, Refusal["reason"]>,
    written?: string,
  ) {
    if (!done.ok) return page(c, place, id, { reason: done.reason, written });
    const at = place === null ? installedAccountPath(id) : memberPath(place.slug, id);
    return c.redirect(`${at}?${new URLSearchParams({ gjort: what })}`, 303);
  }

  async function page(c: Context, place: Cooperation | null, id: string, refused?: Refusal) {
    const account = isId(id) ? await oneAccount(db, id, momentOf(c)) : undefined;
    if (account === undefined || (place !== null && !account.cooperations.includes(place.id)))
      return c.notFound();
    const viewer = viewerOf(c);
    const isProved = provedRecently(viewer, momentOf(c));
    const { gjort: done } = doneForm.parse(c.req.query());
    const shown = { visit: visitOf(c), viewer, place, account, isProved, done };
    if (refused === undefined) return c.html(<OneAccountPage {...shown} />);
    return c.html(<OneAccountPage {...shown} refused={refused} />, statusOf(refused.reason));
  }
}

function statusOf(reason: Refusal["reason"]) {
  if (reason === "email") return 400;
  if (reason === "too-many") return 429;
  return reason === "not-found" ? 404 : 409;
}
