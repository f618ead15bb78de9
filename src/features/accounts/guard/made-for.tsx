import type { Viewer } from "../../../platform/web/viewer.ts";

/** The field that tells which account a form was made for. */
export const madeFor = "avsandare";

/** Stands in every form of somebody who is signed in. */
export function MadeFor({ viewer }: { viewer: Viewer }) {
  return <input type="hidden" name={madeFor} value={viewer.account?.id ?? ""} />;
}
