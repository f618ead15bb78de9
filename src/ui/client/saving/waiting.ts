// What has been written in forms and not been acknowledged, in the browser's own store: a crash loses none of it.

export interface Waiting {
  /** Of the form. */
  form: string;
  action: string;
  fields: [string, string][];
  /** A field is saved in place, and its last value is all that counts; the others are acts in their order. */
  isField: boolean;
  /** Somebody else has written there: it waits for a choice. */
  isDisputed: boolean;
}

export const root = document.querySelector<HTMLElement>("[data-saving]");
const prefix = `genbo-saving ${root?.dataset["saving"] ?? ""} `;
let counted = 0;

export function entries(): [string, Waiting][] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return keys.toSorted().flatMap((key) => {
    const text = localStorage.getItem(key);
    return text === null ? [] : [[key, JSON.parse(text)]];
  });
}

export function keep(key: string, entry: Waiting): void {
  localStorage.setItem(key, JSON.stringify(entry));
}

export const newKey = () =>
  `${prefix}${String(Date.now()).padStart(15, "0")}-${String(counted++).padStart(6, "0")}`;

/** Whether what is written in a form has not been acknowledged. */
export const waits = (form: string): boolean => entries().some(([, entry]) => entry.form === form);

/** Whether something is still to be done that words may belong to. */
export const actsWait = (): boolean => entries().some(([, entry]) => !entry.isField && !entry.isDisputed);
