// The part of his own that each who follows has on his page.
import { ownPart } from "../own/own-part.tsx";
import { ownIn } from "../own/queries.ts";
import type { Own } from "../own/rules.ts";
import type { Browser } from "./browser.ts";
import { partMade } from "./screen.tsx";
import type { Asking, Facts, Sight } from "./showing.ts";

export function ownParts({ register, meetingId, sight }: Asking & { sight: Sight }) {
  const known = new Map<string, Promise<Own>>();

  function ownOf(accountId: string): Promise<Own> {
    const asked = known.get(accountId) ?? ownIn(register, meetingId, accountId);
    known.set(accountId, asked);
    asked.catch(() => known.delete(accountId));
    return asked;
  }

  return {
    /** Sends it if it is another than he has. */
    async tell(browser: Browser, facts: Facts): Promise<void> {
      if (facts.view !== "las") return;
      const own = await ownOf(browser.account.id);
      const viewer = { account: null, access: sight.access };
      const part = ownPart({ own, room: facts.room, viewer, language: sight.language });
      const of = JSON.stringify(part.of);
      if (of === browser.own) return;
      browser.own = of;
      browser.send({ kind: "parts", parts: { [part.id]: partMade(part) } });
    },
    forget: () => known.clear(),
  };
}
