// main → app → features → ui, platform → lib, and cli → features, platform. See ARCHITECTURE.md.
const test = "\\.test\\.tsx?$";
const makesSql = "(^|/)(queries|commands|jobs|fixtures)\\.ts$";
const database = "^node_modules/(kysely|pg|pg-copy-streams)/";
const outside = ["^node_modules/(kysely|pg|pg-copy-streams|hono|@hono)/", "^src/platform/"];

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule(
      "no-circle",
      "No two files need each other to run; a type may be told by the file that makes it.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "lib-is-alone",
      "lib is pure and imports nothing of ours.",
      { path: "^src/lib/" },
      { path: "^src/(?!lib/)" },
    ),
    rule(
      "platform-knows-no-features",
      "The platform needs the world, and no domain words.",
      { path: "^src/platform/" },
      { path: "^src/(features|cli|ui|app|main)" },
    ),
    rule(
      "ui-knows-no-domain",
      "The look needs no domain words.",
      { path: "^src/ui/", pathNot: "^src/ui/client/live/" },
      { path: "^src/(features|cli|app|main)" },
    ),
    rule(
      "the-script-of-the-room-hears-it",
      "In the browser nothing is known of the domain but what is said in the room,",
      { path: "^src/ui/client/live/" },
      { path: "^src/(features|cli|app|main)", pathNot: "^src/features/room/live/protocol\\.ts$" },
    ),
    rule(
      "the-script-of-the-room-is-small",
      "and of that the types alone, so that what checks messages is not sent there.",
      { path: "^src/ui/client/live/" },
      { path: "^src/features/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "ui-asks-no-database",
      "The look shows what it is given.",
      { path: "^src/ui/" },
      { path: [database, "^src/platform/(db|backup)/"] },
    ),
    rule(
      "front-door",
      "Another feature is reached through its index.ts, and its addresses through its paths.ts.",
      { path: "^src/features/([^/]+)/", pathNot: test },
      { path: "^src/features/", pathNot: ["^src/features/$1/", "^src/features/[^/]+/(index|paths)\\.ts$"] },
    ),
    rule(
      "front-door-for-all",
      "Features are mounted and called through their index.ts.",
      { path: "^src/(app|main|cli/)", pathNot: test },
      { path: "^src/features/", pathNot: "^src/features/[^/]+/index\\.ts$" },
    ),
    rule(
      "features-know-no-app",
      "A feature does not know what it is mounted in.",
      { path: "^src/features/", pathNot: test },
      { path: "^src/(cli/|app|main)" },
    ),
    rule(
      "pure-rules",
      "Rules and forms calculate; they neither ask nor tell anybody.",
      { path: "^src/features/.*(^|/)(rules|forms)\\.ts$" },
      {
        path: [...outside, "(^|/)(queries|commands|routes|fixtures)\\.tsx?$", "/pages/"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "pure-rules-no-machine",
      "Rules and forms touch no file, clock or network.",
      { path: "^src/features/.*(^|/)(rules|forms)\\.ts$" },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "minutes-are-pure",
      "Reading and writing minutes needs neither database nor web, only processes to do it in.",
      { path: "^src/features/minutes/", pathNot: test },
      { path: outside, pathNot: "^src/platform/workers/" },
    ),
    rule(
      "sql-has-its-places",
      "SQL stands in queries, commands, jobs and fixtures.",
      { path: "^src/", pathNot: [test, makesSql, "^src/platform/"] },
      { path: database, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "pages-ask-nobody",
      "A page is a plain function of what it is given.",
      { path: "^src/features/.*/pages/", pathNot: test },
      { path: [database, "^src/platform/db/", makesSql], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "tests-stay-out",
      "What is served does not contain what tests it.",
      { path: "^src/", pathNot: [test, "fixtures\\.ts$"] },
      { path: [test, "fixtures\\.ts$", "^test/", "^scripts/", "^bench/"] },
    ),
    rule(
      "bench-uses-the-front-doors",
      "The bench measures what users have. Only what fills a register without an import, and what reads without a process of its own, goes behind the doors.",
      { path: "^bench/", pathNot: ["^bench/cooperation/copied\\.ts$", "^bench/reading/program\\.ts$"] },
      { path: "^src/features/", pathNot: "^src/features/[^/]+/(index|paths)\\.ts$" },
    ),
    rule(
      "known-packages",
      "What is served uses packages that are installed with it.",
      { path: "^src/", pathNot: [test, "fixtures\\.ts$"] },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
