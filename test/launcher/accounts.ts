import { spawnSync } from "node:child_process";
import { type Account, node24 } from "./processes.ts";

const isRoot = process.getuid?.() === 0;
const nobody: Account = { uid: 65_534, gid: 65_534 };

function nobodyReachesNode(): boolean {
  return spawnSync(node24, ["--version"], { ...nobody, cwd: "/" }).status === 0;
}

/** As whom the launcher's tests run: as root and as a user without rights where we are root, else as ourselves.
 *  What can't be run here is named, and stands among the skipped tests. */
export const accounts: { name: string; account?: Account; can: boolean }[] = isRoot
  ? [
      { name: "as root", can: true },
      { name: "as a user without rights", account: nobody, can: nobodyReachesNode() },
    ]
  : [
      { name: "as root (these tests are not run by root, so not this time)", can: false },
      { name: "as a user without rights", can: true },
    ];

export { isRoot, nobody };
