// The part of his own that each who follows has on his page.
import type { Own } from "../own/rules.ts";
import type { Browser } from "./browser.ts";
import { partMade } from "./screen.tsx";
import type { Picture } from "./subject.ts";
import type { Telling } from "./teller.ts";

export function ownParts({ register, subject: { ownIn } }: Pick<Telling, "register" | "subject">) {
  const known = new Map<string, Promise<Own>>();

  function ownOf(accountId: string, ask: NonNullable<typeof ownIn>): Promise<Own> {
    const asked = known.get(accountId) ?? ask(register, accountId);
    known.set(accountId, asked);
    asked.catch(() => known.delete(accountId));
    return asked;
  }

  return {
    /** Sends it if it is another than he has. */
    async tell(browser: Browser, { ownPart }: Picture): Promise<void> {
      if (ownPart === undefined || ownIn === undefined) return;
      const part = ownPart(await ownOf(browser.account.id, ownIn));
      const of = JSON.stringify(part.of);
      if (of === browser.own) return;
      browser.own = of;
      browser.send({ kind: "parts", parts: { [part.id]: partMade(part) } });
    },
    forget: () => known.clear(),
  };
}
