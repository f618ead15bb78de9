import { paragraphsOf } from "../rules.ts";

type TextProps = {
  text: string;
  /** What stands for a link where mail reaches its recipient by itself, and its links are nobody else's to follow. */
  withheld: string | null;
  heading: string;
};

export function MailText({ text, withheld, heading }: TextProps) {
  return (
    <section class="card stack-s mail-text">
      <h2>{heading}</h2>
      {paragraphsOf(text).map((parts) => (
        <p>
          {parts.map((part) => {
            if (part.kind === "words") return part.text;
            return withheld === null ? (
              <a href={part.href}>{part.href}</a>
            ) : (
              <span class="quiet">{withheld}</span>
            );
          })}
        </p>
      ))}
    </section>
  );
}
