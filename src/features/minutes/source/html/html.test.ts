import { expect, test } from "vitest";
import { limits } from "../limits.ts";
import { sourceTextOf } from "../source.ts";

async function read(body: string) {
  const result = await sourceTextOf(Buffer.from(`<!doctype html><html><body>${body}`), "protokoll.html");
  return result.ok ? result.value : { text: result.reason, emphasis: [] };
}
const text = async (body: string) => (await read(body)).text.trimEnd();

test("paragraphs, entries and rows are lines", async () => {
  expect(await text("<p>Ett\n  stycke</p><ul><li>bok<li>penna</ul><ol><li>a<li>b</ol>")).toBe(
    "Ett stycke\n\n• bok\n• penna\n\n1. a\n2. b",
  );
  expect(await text("<table><tr><th>Vem<th>Vad<tr><td>Åsa Ek<td>ringer</table>")).toBe(
    "Vem\tVad\nÅsa Ek\tringer",
  );
  expect(await text("Åsa Ek<br>Bo Alm")).toBe("Åsa Ek\nBo Alm");
});

test("a key and what it is for are columns, and further ones stand in the second", async () => {
  expect(await text("<dl><dt>Närvarande</dt><dd>Åsa Ek</dd><dd>Bo Alm</dd><dt>Plats<dd>Alsjö</dl>")).toBe(
    "Närvarande\tÅsa Ek\n\tBo Alm\nPlats\tAlsjö",
  );
});

test("headings and bold lines are emphasised", async () => {
  const { text: whole, emphasis } = await read(
    "<h2>§ 1 Val</h2><p><strong>Beslut:</strong></p><p><b>Ja</b> tack",
  );
  expect(emphasis.map(({ start, kind }) => [kind, whole.slice(start).split("\n")[0]])).toEqual([
    ["heading", "§ 1 Val"],
    ["bold", "Beslut:"],
  ]);
});

test("what is not read aloud is not read here", async () => {
  const unread = "<script>let a = 1</script><style>p { }</style><nav>Meny</nav><template>mall</template>";
  expect(await text(`${unread}<p>&Aring;sa &lt;b&gt; hej<!-- sagt --></p>`)).toBe("Åsa <b> hej");
});

test("a page that is made to exhaust is refused", async () => {
  expect(await text("<div>".repeat(limits.nesting + 10))).toBe("too-large");
  expect(await text("<i>a</i>".repeat(limits.elements))).toBe("too-large");
});
