const nowhere = "http://genbo.invalid";

/** A page of our own, by its path and query; the front page where an address leads anywhere else. */
export function ownPage(address: string): string {
  const url = /^\/(?![/\\])/.test(address) ? URL.parse(address, nowhere) : null;
  // "/..//elsewhere.example" is tidied into an address of another host.
  if (url === null || url.origin !== nowhere || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search;
}
