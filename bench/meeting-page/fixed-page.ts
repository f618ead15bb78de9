// The limit that pages are held against: node:http, and one page that never changes. Its size is the argument.
import { createServer } from "node:http";

const [, , size = "30000"] = process.argv;
const page = Buffer.from("<!doctype html><title>Sida</title><p>".padEnd(Number(size), "Oföränderlig text. "));
const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length };

const server = createServer((_, answer) => answer.writeHead(200, headers).end(page));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object")
    process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
