// What serves pages reads no documents itself, so it carries none of what reading them takes.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { node24, project } from "../launcher/processes.ts";

// How words stand on a page is worked out by arithmetic alone, for the page's picture too.
const heavy =
  /\/(pdfjs-dist|@xmldom|yauzl|docx|typst-ts-node-compiler|tesseract|@napi-rs|utif2)\/|\/minutes\/(source\/(docx|pdf\/(?!lines|rows|wraps)|plain|source)|reading\/(read|blocks|header|items\/(?!outcome)))/;

test("the pages' process has loaded no reader, no recogniser, no PDF library and no Word library", () => {
  const listing = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import("./src/main.ts");
    process.stdout.write(JSON.stringify(loaded));`;
  const { stdout, stderr } = spawnSync(
    node24,
    ["--import", "tsx", "--input-type=module", "--no-warnings", "--eval", listing],
    { cwd: project, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  const loaded: string[] = JSON.parse(stdout);
  expect(loaded.some((url) => url.includes("/minutes/reader/read-document"))).toBe(true);
  expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
});
