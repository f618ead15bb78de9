import { describe, expect, test } from "vitest";
import { auditOf } from "./audit.ts";
import { checkAsvs, faultsOfRows, idsIn } from "./check-asvs.ts";

describe("the rows of ASVS", () => {
  const ids = idsIn("V1.1.1 1\nV1.1.2 2\n");
  const head = (met: number, not: number, yet: number) =>
    `met: ${met} · does not apply: ${not} · not yet: ${yet}`;
  const first = "| V1.1.1 | decoding | met | `src/app.ts` |";
  const second = "| V1.1.2 | encoding | does not apply | There is none. |";
  const document = (...lines: string[]) => [head(1, 1, 0), ...lines].join("\n");

  test("are complete as they stand", async () => expect(await checkAsvs()).toEqual([]));

  test("one for each requirement is right", () =>
    expect(faultsOfRows(document(first, second), ids)).toEqual([]));

  test.each<[string, string[], string]>([
    ["one that lacks", [first], "V1.1.2 has no row"],
    ["one too many", [first, second, second], "V1.1.2 has two rows"],
    ["one of another level", [first, second, "| V9.9.9 | x | not yet | Some day perhaps. |"], "V9.9.9 is no"],
    ["a file that is gone", [first.replace("app.ts", "borta.ts"), second], "src/borta.ts does not exist"],
    ["one met by nothing", [first.replace("`src/app.ts`", "by our good will"), second], "no file shows it"],
    ["a state of its own", [first, second.replace("does not apply", "perhaps")], '"perhaps" is no state'],
    ["one without a reason", [first, second.replace("There is none.", "–")], "does not say where or why"],
  ])("%s is found", (_, lines, fault) =>
    expect(faultsOfRows(document(...lines), ids).join("\n")).toContain(fault),
  );

  test("a head that sums them up wrongly is found", () =>
    expect(faultsOfRows([head(2, 0, 0), first, second].join("\n"), ids).length).toBe(2));
});

describe("the audit", () => {
  const found = (severity: string) =>
    JSON.stringify({ vulnerabilities: { paket: { name: "paket", severity, range: "<2" } } });

  test("a grave fault fails the build, and a small one is told", () => {
    expect(auditOf(found("critical"))).toEqual({ exitCode: 1, lines: ["audit: critical: paket <2"] });
    expect(auditOf(found("low"))).toEqual({ exitCode: 0, lines: ["audit: low: paket <2"] });
  });

  test("no known fault is told", () =>
    expect(auditOf('{"vulnerabilities":{}}').lines).toEqual(["audit: no known faults in what is served"]));

  test.each(["", '{"message":"405 Method Not Allowed"}', "not JSON"])(
    "a registry that does not answer (%j) is never taken for one that has found nothing",
    (output) =>
      expect(auditOf(output)).toMatchObject({ exitCode: 0, lines: [expect.stringContaining("NOT DONE")] }),
  );
});
