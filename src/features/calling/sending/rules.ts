import type { Callee } from "../inviting/rules.ts";
import type { Invitee } from "./queries.ts";

/** Whether it is he who has been called; a guest is another for each item that he comes to. */
export const isSame = (
  invitee: Pick<Invitee, "personId" | "kind" | "itemId">,
  callee: Pick<Callee, "personId" | "kind" | "itemId">,
) =>
  invitee.personId === callee.personId &&
  (callee.kind === "guest"
    ? invitee.kind === "guest" && invitee.itemId === callee.itemId
    : invitee.kind !== "guest");
