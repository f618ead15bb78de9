// On the wall all that goes on is in sight: the letters are as large as there is room for, and where even the smallest
// that are read from afar do not fit, what is being written is what is seen.

const page = document.querySelector<HTMLElement>("main.screen");
const sizes = ["0", "1", "2", "3", "4", "5"];

if (page) {
  new MutationObserver((changes) => {
    fit();
    if (isTooLong()) show(changes.at(-1)?.target);
  }).observe(page, { subtree: true, childList: true, characterData: true });
  addEventListener("resize", fit);
  fit();
  void document.fonts.ready.then(fit);
}

function fit(): void {
  for (const size of sizes) {
    document.body.dataset["size"] = size;
    if (!isTooLong()) return;
  }
}

function isTooLong(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight;
}

function show(changed: Node | undefined): void {
  const written = changed instanceof Element ? changed : changed?.parentElement;
  if (written?.closest("[data-words]")) written.scrollIntoView({ block: "end" });
}
