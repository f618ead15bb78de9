import type { Access } from "../../platform/db/reading.ts";
import type { Viewer } from "../../platform/web/viewer.ts";

/** Somebody who is signed in, and may see that much. */
export const viewerAs = (id: string, access: Access): Viewer => ({
  account: {
    id,
    name: "Någon",
    email: "nagon@exempel.invalid",
    isAdministrator: false,
    sessionId: id,
    provedAt: new Date(0),
  },
  access,
});
