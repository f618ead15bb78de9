// What has become of the mail to one who answers.

export type DeliveryState = "none" | "waiting" | "sent" | "given-up" | "bounced";

export interface Mailed {
  readonly sentAt: Date | null;
  readonly givenUpAt: Date | null;
}

/** `mailed` is the newest to him. One that a server took, and another sent back, has not come to him. */
export function deliveryState(mailed: Mailed | null, bouncedAt: Date | null): DeliveryState {
  if (mailed === null) return "none";
  if (mailed.sentAt === null) return mailed.givenUpAt === null ? "waiting" : "given-up";
  return bouncedAt === null ? "sent" : "bounced";
}

/** While one waits, another would only come twice. */
export const maySendAgain = (state: DeliveryState): boolean => state !== "waiting" && state !== "none";

/** It has not come to him, and somebody must do something. */
export const hasFailed = (state: DeliveryState): boolean => state === "given-up" || state === "bounced";
