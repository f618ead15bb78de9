/** Where mail and calendars answer to one invitation: an address of its own where Genbo takes mail in, and otherwise
 *  the one from which it sends. */
export function organizerFrom({ from, answersAt }: Addresses): (inviteeId: string) => string {
  if (answersAt === null) {
    const sender = /([^\s<>]+@[^\s<>]+)>?$/.exec(from ?? "")?.[1] ?? "genbo@localhost";
    return () => sender;
  }
  const [name = "", domain = ""] = answersAt.split("@");
  return (inviteeId) => `${name}+${inviteeId.replaceAll("-", "")}@${domain}`;
}

export interface Addresses {
  /** "Genbo <genbo@exempel.se>" */
  readonly from: string | null;
  /** "svar@genbo.exempel.se" */
  readonly answersAt: string | null;
}
