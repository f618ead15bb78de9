// A form names what it makes, so that what is sent twice is there once (ui/new.tsx). A name that something else has is
// nobody's fault of ours: no page of Genbo sends one.
import type { Context } from "hono";
import pg from "pg";

/** Whether a form wanted to make something by the name of a row that is there already, in a place that it knows nothing of. */
export async function isNameTaken(failure: unknown, c: Context): Promise<boolean> {
  if (!(failure instanceof pg.DatabaseError) || failure.code !== "23505") return false;
  const { nytt } = await c.req.parseBody().catch(() => ({ nytt: undefined }));
  return (
    typeof nytt === "string" && nytt !== "" && failure.detail?.includes(`=(${nytt.toLowerCase()})`) === true
  );
}
