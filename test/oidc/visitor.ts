import type { Hono } from "hono";

/** A browser of Genbo's that keeps its cookies. */
export function visitor(app: Hono) {
  const cookies = new Map<string, string>();

  async function ask(path: string, fields?: Record<string, string>): Promise<Response> {
    const headers = new Headers({
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    });
    if (fields !== undefined) headers.set("origin", "http://localhost");
    const response = await app.request(
      path,
      fields === undefined ? { headers } : { method: "POST", headers, body: new URLSearchParams(fields) },
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  }

  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string> = {}) => ask(path, fields),
    /** Where the page leads by itself. */
    async onward(path: string, fields?: Record<string, string>): Promise<string> {
      const response = await ask(path, fields);
      const [, address] = /^0; url=(.*)$/.exec(response.headers.get("refresh") ?? "") ?? [];
      if (address === undefined) throw new Error(`${response.status} at ${path}: ${await response.text()}`);
      return address;
    },
  };
}

/** Path and query. */
export function pathOf(address: string): string {
  const url = new URL(address);
  return url.pathname + url.search;
}
