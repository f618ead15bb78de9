// With ":cooperation" and the like these are the routes; with slugs they are the links.
export const assignmentsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/uppdrag` as const;

export const assignmentPath = <C extends string, Id extends string>(cooperation: C, id: Id) =>
  `/${cooperation}/uppdrag/${id}` as const;

export const undoPath = <C extends string, Id extends string>(cooperation: C, id: Id) =>
  `/${cooperation}/uppdrag/${id}/angra` as const;

/** One's own, in all cooperations. */
export const ownAssignmentsPath = "/konto/uppdrag";

/** For whoever follows a link that was mailed to him. */
export const reportPath = <Token extends string>(token: Token) => `/rapport/${token}` as const;
export const reportUndoPath = <Token extends string>(token: Token) => `/rapport/${token}/angra` as const;
