// Asks the browser for a passkey, and sends what it gives with the form that asked. Nothing else in Genbo needs a
// script; a passkey can't be had without one.

const form = document.querySelector<HTMLFormElement>("form[data-passkey]");
const answer = form?.querySelector<HTMLInputElement>("input[name=svar]");

form?.addEventListener("submit", (event) => {
  if (!answer) return;
  event.preventDefault();
  show(null);
  ask(form, answer).catch((error: unknown) => show(failureOf(error)));
});

async function ask(from: HTMLFormElement, into: HTMLInputElement): Promise<void> {
  const { passkey, challenge = "" } = from.dataset;
  if (!isSecureContext) return show("insecure");
  if (!("PublicKeyCredential" in window) || !("parseRequestOptionsFromJSON" in PublicKeyCredential)) {
    return show("unsupported");
  }
  const response = await fetch(challenge, { method: "POST" }).catch(() => null);
  if (response === null) return show("unreached");
  if (response.status === 429) return show("often");
  // Genbo does not want to ask: sent as it is, the form brings the page that says why.
  if (!response.ok || response.redirected) return from.submit();
  const options = await response.json();
  const credential =
    passkey === "new"
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
  if (!(credential instanceof PublicKeyCredential)) return show("cancelled");
  into.value = JSON.stringify(credential);
  from.submit();
}

function failureOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "SecurityError") return "insecure";
  if (name === "InvalidStateError") return "known";
  return name === "NotSupportedError" ? "unsupported" : "cancelled";
}

function show(failure: string | null): void {
  for (const each of document.querySelectorAll<HTMLElement>("[data-failure]")) {
    each.hidden = each.dataset["failure"] !== failure;
  }
}
