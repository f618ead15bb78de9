// A secretary who is signed in, and the forms that she sends; what is answered is acknowledged, and nothing else is.
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import type { Db } from "../../src/platform/db/schema.ts";
import { swedishTime } from "../../src/platform/clock/daily.ts";
import { hashOfSecret, newSecret } from "../../src/platform/web/secret.ts";
import { ask } from "../launcher/processes.ts";
import { tora } from "../loop/amarken.ts";
import type { Deed, Page } from "./script.ts";

/** Signs her in; gives her cookie. */
export async function signIn(db: Db): Promise<string> {
  const token = newSecret();
  await db
    .insertInto("sessions")
    .values({
      token_hash: hashOfSecret(token),
      account_id: tora.accountId,
      means: "link",
      browser: "",
      expires_at: new Date(Date.now() + 12 * 3_600_000),
    })
    .execute();
  return `genbo-session=${token}`;
}

const patience = 60_000;

export interface Desk {
  readonly page: Page;
  /** Fills a form in; what it gives sends it, and tells whether it was acknowledged: not where no answer came, or only
   *  that none can be given now. */
  fill(deed: Deed): Promise<() => Promise<boolean>>;
}

/** `address` is where the program answers at the moment. */
export function deskAt(address: () => string, connection: Parameters<typeof ask>[0], cookie: string): Desk {
  const headers = { accept: "application/json", cookie };
  const page: Page = {
    today: swedishTime(new Date()).day,
    find: async (question) => z.tuple([z.string()]).parse(await answered(question))[0],
    async understood(path) {
      const { html } = z.object({ html: z.string() }).parse(await (await get(path)).json());
      return /name="visat" value="([^"]+)"/.exec(html)?.[1] ?? "";
    },
  };
  /** Reading is asked for until it is answered. */
  async function answered(question: string): Promise<unknown[]> {
    for (const began = Date.now(); Date.now() < began + patience; await pause(50)) {
      const found = await ask(connection, question).catch(() => undefined);
      if (found !== undefined) return found;
    }
    throw new Error("the database did not answer within a minute");
  }

  async function get(path: string): Promise<Response> {
    for (const began = Date.now(); Date.now() < began + patience; await pause(50)) {
      const response = await fetch(address() + path, { headers }).catch(() => undefined);
      if (response?.status === 200) return response;
    }
    throw new Error(`${path} was not answered within a minute`);
  }
  return {
    page,
    async fill(deed) {
      const { address: path, fields } = await deed.form(page);
      return async () => {
        const body = new URLSearchParams({ [madeFor]: tora.accountId, ...fields });
        const sent = { method: "POST", body, headers, redirect: "manual" } as const;
        const response = await fetch(address() + path, sent).catch(() => undefined);
        if (response === undefined || response.status >= 500) return false;
        if (response.status === 200 || response.status === 303) return true;
        throw new Error(
          `${deed.name} is refused: ${response.status} ${await response.text().catch(() => "")}`,
        );
      };
    },
  };
}
