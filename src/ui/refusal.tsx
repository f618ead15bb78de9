import type { PropsWithChildren } from "hono/jsx";

/** Why nothing happened: read aloud at once, and absent where nothing was refused. */
export function Refusal({ sentence, children }: PropsWithChildren<{ sentence: string | undefined }>) {
  if (sentence === undefined) return null;
  return (
    <div class="notice red stack-s" role="alert">
      <p>{sentence}</p>
      {children}
    </div>
  );
}
