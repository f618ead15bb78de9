import type { PropsWithChildren } from "hono/jsx";

type Props = {
  action: string;
  button: string;
  tone?: "primary" | "plain" | "quiet";
  hidden?: Record<string, string>;
};

/** One act, one POST. Children are fields that go with it. */
export function ButtonForm({
  action,
  button,
  tone = "plain",
  hidden = {},
  children,
}: PropsWithChildren<Props>) {
  return (
    <form class="button-form" method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button class={tone === "plain" ? "button" : `button ${tone}`} type="submit">
        {button}
      </button>
    </form>
  );
}
