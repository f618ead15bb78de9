import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { messages } from "../messages.ts";
import { type BodyMeeting, meetingsNear } from "../returning/rules.ts";
import type { RefusedDeed } from "./deed-forms.tsx";

type Props = {
  language: Language;
  refused: RefusedDeed | undefined;
  bodyId: string | null;
  meetings: readonly BodyMeeting[];
};

/** Why nothing was done; of a day on which the body does not meet, when it does. */
export function DeedRefusal({ language, refused, bodyId, meetings }: Props) {
  if (refused === undefined) return null;
  const words = messages[language].deeds;
  const { reason, form } = refused;
  if (reason !== "no-meeting-that-day") return <Refusal sentence={words[reason]} />;
  const day = form.dag ?? "";
  const near = meetingsNear(bodyId ?? "", day, meetings) ?? [];
  const days = near.map(({ heldOn }) => dayText(heldOn, language)).join(", ");
  return <Refusal sentence={words[reason](dayText(day, language), days)} />;
}
