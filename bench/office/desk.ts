// The forms that somebody at a desk sends, as a browser sends them, to a Genbo that runs.
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
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

export function deskOf({ id, cookie }: Account, address: string): Desk {
  const post = async (path: string, body: URLSearchParams | FormData) => {
    const answer = await fetch(address + path, {
      method: "POST",
      body,
      headers: { cookie },
      redirect: "manual",
    });
    const html = await answer.text();
    if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${html.slice(0, 2000)}`);
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
