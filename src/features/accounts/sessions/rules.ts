// How long one stays in. A session rolls on while it is used, and never by a clock that goes back.
import type { Access } from "../../../platform/db/reading.ts";
import type { Viewer } from "../../../platform/web/viewer.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Trusted {
  isAdministrator: boolean;
  access: Pick<Access, "offices">;
}

/** In milliseconds. */
export interface Lifetime {
  /** From one visit to the next. */
  unseen: number;
  /** From sign-in, however much it is used. */
  whole: number;
}

/** Whoever runs something is asked more often. */
export const lifetimeOf = ({ isAdministrator, access }: Trusted): Lifetime =>
  isAdministrator || access.offices.length > 0
    ? { unseen: 12 * hour, whole: 7 * day }
    : { unseen: 30 * day, whole: 90 * day };

export interface Times {
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
}

/** Two machines' clocks may differ a little. */
const tolerance = 2 * minute;

/** What was last seen later than now has been seen by another clock: how long ago, nobody knows. */
export function isLive({ createdAt, seenAt, expiresAt }: Times, lifetime: Lifetime, now: Date): boolean {
  const last = Math.max(createdAt.getTime(), seenAt.getTime());
  const until = Math.min(expiresAt.getTime(), endFrom(seenAt, createdAt, lifetime).getTime());
  return now.getTime() >= last - tolerance && now.getTime() < until;
}

/** When a session that is seen now ends, if it is not seen again. */
export const endFrom = (now: Date, createdAt: Date, { unseen, whole }: Lifetime): Date =>
  new Date(Math.min(now.getTime() + unseen, createdAt.getTime() + whole));

/** So that a page with ten pictures is not ten writes. */
export const isToMove = ({ seenAt }: Times, now: Date): boolean => now.getTime() - seenAt.getTime() >= minute;

/** How long after proving who he is somebody may do what is dangerous. */
const recently = 15 * minute;

export function provedRecently({ account }: Viewer, now: Date): boolean {
  if (account === null) return false;
  const since = now.getTime() - account.provedAt.getTime();
  return since >= -tolerance && since < recently;
}
