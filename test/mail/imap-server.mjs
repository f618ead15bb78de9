// A mailbox on a server, in a process of its own: "otto" with the password given, until it is killed. hoodiecrow speaks
// IMAP over a socket and comes with npm, so that the tests need no mail server to be installed.
import hoodiecrow from "hoodiecrow-imap";

const { password, port = 0, plugins = [], secure = false, credentials } = JSON.parse(process.argv[2] ?? "{}");
const server = hoodiecrow({
  plugins: ["ID", "UIDPLUS", "LITERALPLUS", ...plugins],
  users: { otto: { password } },
  storage: { INBOX: { messages: [] } },
  secureConnection: secure,
  ...(credentials === undefined ? {} : { credentials }),
});
server.listen(port, "127.0.0.1", () => process.send?.(server.server.address().port));
