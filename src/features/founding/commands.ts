import { ok, refuse, type Result } from "../../lib/result.ts";
import { recordAct } from "../../platform/acts/record.ts";
import type { Db } from "../../platform/db/schema.ts";
import { wholly } from "../../platform/db/wholly.ts";
import { inviteIn } from "../accounts/index.ts";
import { makeCooperation } from "../imports/index.ts";
import { enterMembers } from "../parties/index.ts";
import type { FoundingRefusal } from "./rules.ts";

interface Founded {
  name: string;
  slug: string;
  /** Names of municipalities, which are its members from that day. */
  members: readonly string[];
  from: string;
  secretary: { name: string; email: string };
  /** Who founds it, and invites the secretary. */
  inviter: { id: string; name: string };
  language: "sv" | "en";
  /** Of the installation: "https://genbo.example". */
  origin: string;
  now: Date;
  today: string;
}

/** The cooperation, its members and whoever is to run it: all of it or nothing. Gives its slug. */
export function foundCooperation(db: Db, founded: Founded): Promise<Result<string, FoundingRefusal>> {
  const { name, slug, members, from, secretary, inviter } = founded;
  if (members.length === 0) return Promise.resolve(refuse("municipalities"));
  return wholly(db, async (tx) => {
    const made = await makeCooperation(tx, slug, name);
    if (!made.ok) return made;
    const cooperation = made.value;
    await enterMembers(tx, cooperation.id, members, from);
    const role = { role: "secretariat", personId: null, organisationId: null, bodyId: null } as const;
    const { language, origin, now, today } = founded;
    const invited = await inviteIn(tx, {
      ...secretary,
      ...role,
      cooperation,
      inviter,
      language,
      origin,
      now,
      today,
    });
    if (!invited.ok) return refuseInvitation(invited.reason);
    await recordAct(tx, {
      kind: "cooperation.made",
      cooperationId: cooperation.id,
      accountId: inviter.id,
      subjectKind: "cooperation",
      subjectId: cooperation.id,
    });
    return ok(slug);
  });
}

/** Nobody has anything in a cooperation that was made just now, so no more can be wrong than the account itself. */
function refuseInvitation(reason: string) {
  if (reason === "closed" || reason === "demonstration") return refuse(reason);
  throw new Error(`A first secretary was refused: ${reason}.`);
}
