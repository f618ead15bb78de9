import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("without settings Genbo listens to this machine alone, on port 3000, with its data beside it", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 3000, host: "127.0.0.1", open: false, databaseUrl: null });
  expect(settings.dataFolder).toMatch(/\/data$/);
});

test("an empty setting is one that was not made", () => {
  expect(readSettings({ PORT: "", HOST: " ", GENBO_DATA: "", DATABASE_URL: "", GENBO_OPEN: "" })).toEqual(
    readSettings({}),
  );
});

test("opened, it listens to every machine, or to the address that is named", () => {
  expect(readSettings({ GENBO_OPEN: "1" }).host).toBe("0.0.0.0");
  expect(readSettings({ GENBO_OPEN: "1", HOST: "10.0.0.5" }).host).toBe("10.0.0.5");
});

test("a data folder is named from where the command is given", () => {
  expect(readSettings({ GENBO_DATA: "arkiv" }).dataFolder).toBe(`${process.cwd()}/arkiv`);
});

test.each(["127.0.0.1", "127.1.2.3", "localhost", "::1"])("%s is this machine alone", (host) => {
  expect(readSettings({ HOST: host }).host).toBe(host);
});

describe("a wrong setting is refused", () => {
  test.each([
    ["port-not-a-number", { PORT: "tretusen" }],
    ["port-not-a-number", { PORT: "65536" }],
    ["port-not-a-number", { PORT: "-1" }],
    ["port-not-a-number", { PORT: "0x50" }],
    ["open-not-understood", { GENBO_OPEN: "ja" }],
    ["host-is-open", { HOST: "0.0.0.0" }],
    ["host-is-open", { HOST: "::" }],
    ["host-is-open", { HOST: "127.0.0.1.example.se" }],
    ["database-url-malformed", { DATABASE_URL: "genbo" }],
    ["database-url-malformed", { DATABASE_URL: "mysql://server/genbo" }],
    ["database-url-malformed", { DATABASE_URL: "postgres://server" }],
  ])("%s: %o", (code, environment) => {
    expect(() => readSettings(environment)).toThrow(expect.objectContaining({ code }));
  });
});
