import type { PropsWithChildren } from "hono/jsx";

type PartProps = PropsWithChildren<{ heading: string; isDecision?: boolean }>;

export function Part({ heading, isDecision = false, children }: PartProps) {
  return (
    <div class={isDecision ? "part decided" : "part"}>
      <h4>{heading}</h4>
      {children}
    </div>
  );
}
