// Addresses with a query: the same address with one thing changed.
type Parameters = Record<string, string | number | null | undefined>;

/** `address` with these parameters set; null, undefined and "" take one away. */
export function withQuery(address: string, parameters: Parameters): string {
  const [beforeHash = "", hash] = address.split("#");
  const [path = "", query = ""] = beforeHash.split("?");
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined || value === "") search.delete(name);
    else search.set(name, String(value));
  }
  const asked = search.toString();
  return path + (asked === "" ? "" : `?${asked}`) + (hash === undefined ? "" : `#${hash}`);
}
