// Tells, once, that somebody reads the question: he has touched the page, moved in it, or had it before him for two
// seconds. What fetches a page without showing it to anybody does nothing of the kind.

const told = document.querySelector<HTMLFormElement>("form[data-read]");
const signs = ["pointerdown", "keydown", "scroll"];
const longEnough = 2000;

if (told) watch(told);

function watch(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isSeen = () => document.visibilityState === "visible";
  const tell = () => {
    if (!isSeen()) return;
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, tell);
    document.removeEventListener("visibilitychange", look);
    // Where it does not come through, the next visit tells it.
    fetch(form.action, { method: "POST", body: new FormData(form), keepalive: true }).catch(() => undefined);
  };
  const look = () => {
    clearTimeout(timer);
    if (isSeen()) timer = setTimeout(tell, longEnough);
  };
  for (const sign of signs) addEventListener(sign, tell, { passive: true });
  document.addEventListener("visibilitychange", look);
  look();
}
