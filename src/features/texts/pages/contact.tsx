import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

/** For those who follow: whether what stands on the page is what stands there. A script tells. */
export function Contact({ language }: { language: Language }) {
  const words = messages[language].contact;
  return <output class="saving-trouble" data-contact data-lost={words.lost} data-over={words.over}></output>;
}
