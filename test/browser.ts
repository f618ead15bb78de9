import type { Hono } from "hono";
import { expect } from "vitest";
import { checkPage } from "./page-rules.ts";

type Fields = Record<string, string> | FormData;

/** Opens pages of the app as a browser would, without one. Every page that comes back is held to the page rules. */
export function browser(app: Hono) {
  async function pageOf(path: string, response: Response): Promise<string> {
    const html = await response.text();
    if (response.headers.get("content-type")?.includes("text/html")) checkPage(path, html, app);
    return html;
  }

  return {
    /** The page's HTML; `status` is the one that is expected. */
    async get(path: string, status = 200): Promise<string> {
      const response = await app.request(path);
      expect(response.status, path).toBe(status);
      return pageOf(path, response);
    },

    /** Sends a form of Genbo's own page. `to` is where it leads on success, `html` what is shown otherwise. */
    async post(path: string, fields: Fields = {}) {
      const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
      const headers = { origin: "http://localhost", "sec-fetch-site": "same-origin" };
      const response = await app.request(path, { method: "POST", body, headers });
      return {
        status: response.status,
        to: response.headers.get("location"),
        html: await pageOf(path, response),
      };
    },
  };
}
