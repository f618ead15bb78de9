// The command as a person gives it, on a data folder of the test's own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { node24, project } from "./launcher/processes.ts";

export interface Said {
  code: number | null;
  output: string;
  errors: string;
  /** What was complained of, line by line. */
  lines: string[];
}

export function startGenbo(environment: Record<string, string>, ...args: string[]) {
  const child = spawn(node24, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: project,
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = async (): Promise<Said> => {
    const [output, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    return { code, output, errors, lines: errors.split("\n").filter((line) => line !== "") };
  };
  return { child, said: ended() };
}

export const genbo = (environment: Record<string, string>, ...args: string[]): Promise<Said> =>
  startGenbo(environment, ...args).said;
