// One address before several processes, as a proxy on the machine keeps it: each connection goes to the next process
// that answers.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Front {
  readonly address: string;
  /** The ports of those that are there. */
  serve(ports: readonly number[]): void;
  close(): Promise<void>;
}

export async function startFront(): Promise<Front> {
  let ports: readonly number[] = [];
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((visitor) => {
    open.add(visitor);
    visitor.on("close", () => open.delete(visitor)).on("error", () => visitor.destroy());
    pass(visitor, ports.length);
  });

  function pass(visitor: Socket, tries: number): void {
    const port = ports[turn++ % Math.max(1, ports.length)];
    if (port === undefined || tries === 0) {
      visitor.destroy();
      return;
    }
    const process = connect(port, "127.0.0.1");
    process.once("connect", () => {
      process.removeAllListeners("error").on("error", () => visitor.destroy());
      visitor.on("close", () => process.destroy());
      process.on("close", () => visitor.destroy());
      visitor.pipe(process).pipe(visitor);
    });
    process.once("error", () => pass(visitor, tries - 1));
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!isAddress(address)) throw new Error("the front has no port");
  return {
    address: `http://localhost:${address.port}`,
    serve: (those) => void (ports = those),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  address !== null && typeof address !== "string";
