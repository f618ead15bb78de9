import { z } from "zod";

/** What a form names that which it makes (`New` in `ui`); one that names nothing makes something new each time. */
export const newId = z.uuid().catch(() => crypto.randomUUID());
