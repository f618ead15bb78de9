// Keeps a page as it stands in the room: what others do comes by itself, and at the desk several write in one text.
// Without this script, or where it reaches nobody, the page is as it was loaded and its forms work as forms.
import { follow } from "./live/following.ts";

const root = document.querySelector<HTMLElement>("[data-live]");
if (root) void begin(root);

/** Those who only read are spared what it takes to write together. */
async function begin(page: HTMLElement): Promise<void> {
  const isDesk = page.dataset["saving"] !== undefined;
  follow(page, isDesk ? (await import("./live/writing.ts")).writeTogether : null);
}
