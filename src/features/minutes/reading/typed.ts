// A line that somebody types, read as lines of old minutes are. What that takes is loaded when the first one is typed.
import type { Setting } from "./items/task.ts";
import type { TypedTask } from "./items/typed-task.ts";

/** What is to be done, by whom and when; null where the line gives nobody anything to do. */
export async function readTypedTask(line: string, setting: Setting): Promise<TypedTask | null> {
  const { typedTask } = await import("./items/typed-task.ts");
  return typedTask(line, setting);
}
