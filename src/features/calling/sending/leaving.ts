// Whoever is called no more, or to less than before, is told so, and his calendar with him.
import type { Language } from "../../../lib/language.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import type { Asked } from "../inviting/rules.ts";
import { type Dispatch, sendLetter } from "./dispatch.ts";
import type { CallFacts } from "./facts.ts";
import { titleOf } from "./occasions.ts";
import type { Invitee } from "./queries.ts";

interface Leaving {
  readonly inviteeId: string;
  readonly to: {
    readonly name: string;
    readonly email: string;
    readonly accountId: string | null;
    readonly language: Language;
    readonly kind: Invitee["kind"];
  };
  /** What his calendar has. */
  readonly ids: readonly string[];
  /** Whether there will be no meeting, or it will be without him. */
  readonly kind: "cancel" | "leave";
}

export async function cancelIn(
  tx: Tx,
  dispatch: Dispatch,
  { inviteeId, to, ids, kind }: Leaving,
): Promise<void> {
  const { meeting, mailing } = dispatch;
  const { heldOn, lastOn, starts, ends, place } = meeting;
  for (const id of ids) {
    const part = meeting.parts.find((each) => each.id === id);
    const asked: Asked = part === undefined ? { kind: "meeting" } : { kind: "part", part };
    const times = {
      firstDay: part?.heldOn ?? heldOn,
      starts: part?.starts ?? starts,
      ends: part?.ends ?? ends,
    };
    const occasion = {
      id,
      title: titleOf(meeting, asked, to.language),
      ...times,
      lastDay: part === undefined ? lastOn : null,
      place: part?.place ?? place,
      link: null,
      description: "",
      page: mailing.origin,
    };
    await sendLetter(tx, dispatch, { kind, inviteeId, to, occasion });
  }
}

/** Of those whom the meeting is for no more. Their links end. */
export async function takeLeave(
  tx: Tx,
  dispatch: Dispatch,
  invitees: readonly Invitee[],
  last: CallFacts | undefined,
): Promise<void> {
  for (const { id, ...to } of invitees) {
    await cancelIn(tx, dispatch, { inviteeId: id, to, ids: last?.asked[id] ?? [], kind: "leave" });
    await tx.updateTable("invitees").set({ ended_at: dispatch.now }).where("id", "=", id).execute();
    await tx
      .updateTable("personal_links")
      .set({ ended_at: dispatch.now })
      .where("invitee_id", "=", id)
      .where("ended_at", "is", null)
      .execute();
  }
}
