import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { minutingPath, reservationPath } from "../paths.ts";
import { done, inItem } from "../writing/asking.ts";
import { reserve } from "./commands.ts";
import { reservationForm } from "./forms.ts";

export const reservationRoutes = (db: Db) =>
  new Hono().post(
    reservationPath(minutingPath(":cooperation", ":body", ":meeting")),
    signedIn,
    ownForm,
    (c) =>
      done(
        c,
        db,
        reservationForm,
        ({ punkt }) => `reservation-${punkt}`,
        inItem,
        ({ change, form: { nytt: id, punkt: itemId, person: personIds, ord: text } }) =>
          reserve(db, change, { id, itemId, personIds, text }),
      ),
  );
