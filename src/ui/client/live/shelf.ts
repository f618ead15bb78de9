import type { Shelf, Unacknowledged } from "./backlog.ts";

/** In the browser's store, under the name of an account and its meeting. */
export function shelfOf(keptFor: string): Shelf {
  const prefix = `genbo-live ${keptFor} `;
  const keys = new Map<string, string>();
  let counted = 0;
  const newKey = () =>
    `${prefix}${String(Date.now()).padStart(15, "0")}-${String(counted++).padStart(6, "0")}`;

  return {
    all: () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .toSorted()
        .flatMap((key) => {
          const text = localStorage.getItem(key);
          if (text === null) return [];
          const entry: Unacknowledged = JSON.parse(text);
          keys.set(entry.id, key);
          return [entry];
        }),
    put(entry) {
      const key = keys.get(entry.id) ?? newKey();
      keys.set(entry.id, key);
      try {
        localStorage.setItem(key, JSON.stringify(entry));
      } catch {
        // A store that is full or forbidden: it is still in the page, and sent from there.
      }
    },
    drop(id) {
      const key = keys.get(id);
      keys.delete(id);
      if (key !== undefined) localStorage.removeItem(key);
    },
  };
}
