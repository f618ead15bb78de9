import { randomUUID } from "node:crypto";

/** The name of what a form makes: sent twice, it is there once. */
export const New = () => <input type="hidden" name="nytt" value={randomUUID()} />;
