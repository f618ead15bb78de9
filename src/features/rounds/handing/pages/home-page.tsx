import { Page } from "../../../../ui/page.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { messages } from "../messages.ts";
import { Handovers, type HandoversProps } from "./handovers.tsx";

interface Props extends HandoversProps {
  /** The page on which is answered. */
  readonly answer: string;
  /** Why nobody was asked. */
  readonly refusal?: string | undefined;
}

/** What is asked at home, on a page of its own: where it could not be sent, it comes back here. */
export function HomePage({ answer, refusal, ...handovers }: Props) {
  const { visit, round } = handovers;
  const words = messages[visit.language];
  return (
    <Page visit={visit} title={words.title} lead={round.question}>
      <Refusal sentence={refusal} />
      <p>
        <a href={answer}>{words.back}</a>
      </p>
      <Handovers {...handovers} />
    </Page>
  );
}
