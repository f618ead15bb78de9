import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("..", import.meta.url));
const installed = join(project, "node_modules/.bin");

/** The Node that came with the packages is found before the machine's own. */
const env = { ...process.env, PATH: `${installed}:${process.env["PATH"]}`, NO_COLOR: "1" };

export interface Ended {
  code: number | null;
  output: string;
}

/** Runs one of the installed commands to its end. */
export async function runInstalled(name: string, ...args: string[]): Promise<Ended> {
  const child = spawn(join(installed, name), args, { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, output: `${output}${complaint}` };
}

/** What the command complains of; nothing when it is content. */
export async function command(name: string, ...args: string[]): Promise<string[]> {
  const { code, output } = await runInstalled(name, ...args);
  return code === 0 ? [] : [output.trim() || `${name} ended with ${code}`];
}
