import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What starts programs and browsers comes before what is done in a moment, so that no worker is left with a long file
 *  when the others have nothing more to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is the sequencer's own
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

const order = ["bench/", "test/killed/", "test/"];

function place({ moduleId, project }: TestSpecification): number {
  const path = relative(project.config.root, moduleId);
  const at = order.findIndex((folder) => path.startsWith(folder));
  return at === -1 ? order.length : at;
}
