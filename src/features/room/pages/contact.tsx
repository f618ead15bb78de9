import type { Language } from "../../../lib/language.ts";
import { messages } from "../messages.ts";

/** Whether what stands on the page is what stands in the room. A script tells; without it there is a link to look anew. */
export function Contact({ language }: { language: Language }) {
  const words = messages[language].contact;
  return <output class="room-contact" data-contact data-lost={words.lost} data-over={words.over}></output>;
}
