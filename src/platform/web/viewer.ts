// Whose request this is, and what he belongs to. Only the session layer makes a viewer.
import type { Context } from "hono";
import type { Access } from "../db/reading.ts";

export interface Viewer {
  /** None where nobody has signed in: the public. */
  readonly account: ViewerAccount | null;
  readonly access: Access;
}

export interface ViewerAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Runs the installation. */
  readonly isAdministrator: boolean;
  readonly sessionId: string;
  /** When he last proved who he is: dangerous acts ask for it anew. */
  readonly provedAt: Date;
}

/** Before it is known who asks, nothing may be seen. */
export const nobody: Viewer = { account: null, access: { audiences: [], cooperations: [], offices: [] } };

/** Whoever has not signed in. The number of the public is the migration's. */
export const thePublic: Viewer = {
  account: null,
  access: { audiences: [1], cooperations: [], offices: [] },
};

/** Who asks, by the cookie of the request. */
export type Sessions = (c: Context) => Promise<Viewer>;

declare module "hono" {
  interface ContextVariableMap {
    viewer: Viewer;
  }
}

export const viewerOf = (c: Context): Viewer => c.get("viewer");

/** Runs the cooperation: its secretariat. */
export const isOffice = ({ access }: Viewer, cooperationId: string): boolean =>
  access.offices.includes(cooperationId);

/** Belongs to the cooperation, by a role or a seat. */
export const isOfPlace = ({ access }: Viewer, cooperationId: string): boolean =>
  access.cooperations.includes(cooperationId);
