import autocannon from "autocannon";
import { percentile } from "../../figures/statistics.ts";
import type { Load, Order } from "../load.ts";

export async function byAutocannon({
  address,
  connections,
  seconds,
  headers,
  numbered,
}: Order): Promise<Load> {
  const times: number[] = [];
  let number = 0;
  const next = (request: autocannon.Request) => ({ ...request, path: `${request.path}?nummer=${++number}` });
  const requests = numbered ? [{ setupRequest: next }] : [{}];
  const { duration, non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url: address, connections, duration: seconds, headers: { ...headers }, requests };
    const run = autocannon(options, (fault: unknown, result) =>
      fault instanceof Error ? reject(fault) : resolve(result),
    );
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  return {
    requestsPerSecond: times.length / duration,
    p95: percentile(times, 95),
    failed: non2xx + errors,
  };
}
