// Says to those who do not see the page that another item has been taken up: once, however often it is sent.

export function announcer(): () => void {
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  let known = itemNow();
  return () => {
    const now = itemNow();
    if (now === known) return;
    known = now;
    region.textContent = now === "" ? "" : said();
  };
}

const shown = () => document.querySelector<HTMLElement>("[data-now]");
const itemNow = (): string => shown()?.dataset["now"] ?? "";

function said(): string {
  const { nowSaid } = shown()?.dataset ?? {};
  return nowSaid ?? shown()?.querySelector("h2, h3")?.textContent ?? "";
}
