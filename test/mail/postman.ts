// A process of its own that takes the mail of a database to a server, until it is killed.
import { openDb } from "../../src/platform/db/open.ts";
import { startPost } from "../../src/platform/mail/post.ts";

const [, , connection = "", url = "", from = ""] = process.argv;
startPost({ db: openDb(JSON.parse(connection)), settings: { mail: { url, from } }, every: 50 });
process.stdin.resume();
