// The forms that somebody at a desk sends, as a browser's script sends them, to a Genbo that runs.
import { madeFor } from "../../src/features/accounts/index.ts";
import type { Account } from "./office.ts";

type Fields = Readonly<Record<string, string>>;

export interface Paper {
  readonly fileName: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

export interface Desk {
  /** Done when it has been acknowledged; gives where the browser is led. */
  readonly send: (path: string, fields: Fields) => Promise<string>;
  readonly upload: (path: string, papers: readonly Paper[]) => Promise<string>;
}

export function deskOf({ id, cookie }: Pick<Account, "id" | "cookie">, address: string): Desk {
  const post = async (path: string, body: URLSearchParams | FormData) => {
    const answer = await fetch(address + path, {
      method: "POST",
      body,
      headers: { cookie, accept: "application/json" },
      redirect: "manual",
    });
    const told = await answer.text();
    const isTaken = answer.status === 303 || (answer.status === 200 && isJson(answer));
    if (!isTaken) throw new Error(`${path} answers ${answer.status}: ${told.slice(0, 2000)}`);
    return answer.headers.get("location") ?? "";
  };
  return {
    send: (path, fields) => post(path, new URLSearchParams({ [madeFor]: id, ...fields })),
    upload: (path, papers) => {
      const form = new FormData();
      form.set(madeFor, id);
      for (const { fileName, bytes } of papers) form.append("papper", new Blob([bytes]), fileName);
      return post(path, form);
    },
  };
}

const isJson = ({ headers }: Response) =>
  headers.get("content-type")?.startsWith("application/json") === true;
