import type { Hono } from "hono";
import { expect } from "vitest";
import { checkPage } from "./page-rules.ts";

type Fields = Record<string, string> | FormData;

/** What a browser keeps between pages. */
export type Cookies = Map<string, string>;

/** Opens pages of the app as a browser would, without one. Every page that comes back is held to the page rules.
 *  Cookies are kept where there is something to keep them in. */
export function browser(app: Hono, cookies?: Cookies) {
  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies !== undefined) headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    const response = await app.request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keep(cookie);
    return response;
  }

  function keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/; max-age=0\b/i.test(cookie)) cookies?.delete(name);
    else cookies?.set(name, value);
  }

  async function pageOf(path: string, response: Response): Promise<string> {
    const html = await response.text();
    if (response.headers.get("content-type")?.includes("text/html")) checkPage(path, html, app);
    return html;
  }

  return {
    /** The page's HTML; `status` is the one that is expected. */
    async get(path: string, status = 200): Promise<string> {
      const response = await ask(path, {});
      expect(response.status, path).toBe(status);
      return pageOf(path, response);
    },

    /** Sends a form of Genbo's own page. `to` is where it leads on success, `html` what is shown otherwise,
     *  `from` the page that it stood on; `accept` what a script asks for instead of a page. */
    async post(path: string, fields: Fields = {}, from?: string, accept?: string) {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
      const headers = {
        origin: "http://localhost",
        "sec-fetch-site": "same-origin",
        ...(from === undefined ? {} : { referer: `http://localhost${from}` }),
        ...(accept === undefined ? {} : { accept }),
      };
      const response = await ask(path, { method: "POST", body, headers });
      return {
        status: response.status,
        to: response.headers.get("location"),
        html: await pageOf(path, response),
      };
    },
  };
}
