import { expect, test } from "vitest";
import { clients, mailOf } from "../../../../test/rounds/mail/wrapping.ts";
import { readMail } from "../read.ts";

const to = "svar@genbo.example";
const otto = { name: "Otto Löv", email: "otto.lov@vikby.example", to };
const envelope = { sender: otto.email, recipient: to };
const read = (raw: string, sender = otto.email) => readMail(Buffer.from(raw), { ...envelope, sender });
const plain = (headers: readonly string[], text: string) =>
  ["From: Otto Löv <otto.lov@vikby.example>", `To: ${to}`, ...headers, "", text].join("\r\n");

const sayings = [
  "Ja",
  "Hej!\n\nTyvärr kan jag inte.",
  "Ja, jag kommer.\n\nMen inte till den kollegiala delen: då är jag på väg hem.",
  "Jag återkommer <på fredag> & hoppas.",
];

test.each(clients)("%s: what is said, and nothing else", async (name) => {
  for (const said of sayings) {
    const mail = await readMail(mailOf([name, said], otto), envelope);
    expect(mail.said.replaceAll(/\n+/g, "\n")).toBe(said.replaceAll(/\n+/g, "\n"));
    expect(mail.is).toBe("person");
    expect(mail.text).toContain(said.split("\n")[0]);
  }
});

test.each([
  ["a closing on the same line", "Kommer gärna! Mvh Otto", "Kommer gärna!"],
  ["a slash and a name", "Kommer /Otto", "Kommer"],
  ["his name alone", "Nej\n\nOtto\n070-123 45 67", "Nej"],
  ["his name and where he works", "Nej\nLöv Otto, Vikby kommun\nBox 1", "Nej"],
  ["somebody else's name", "Nej, fråga\nStina Ek", "Nej, fråga\nStina Ek"],
  [
    "a postscript is his words too",
    "Ja\n\nMvh\nOtto\n\nPS. Bara första timmen.",
    "Ja\n\nPS. Bara första timmen.",
  ],
  ["what he adds below his name", "Ja\nOtto\n\nMen jag går kl. 15.", "Ja\n\nMen jag går kl. 15."],
  ["what stands between quotes", "> Kommer du?\nJa.\n> Äter du kött?\nNej.", "Ja.\nNej."],
  ["what stands below a signed quote", "Ja\n-- \nOtto\n\n> Kommer du?\nFast sent.", "Ja\n\nFast sent."],
  ["a colon is no attribution", "Stina skrev till mig:\nhon kommer.", "Stina skrev till mig:\nhon kommer."],
  [
    "a wish is no closing",
    "Vänligen återkom med tiden.\nHälsningar från oss går fram.",
    "Vänligen återkom med tiden.\nHälsningar från oss går fram.",
  ],
  ["a sender is no header by himself", "Från: mig\nJa", "Från: mig\nJa"],
  ["nothing but what is quoted", "Den tis 10 nov. 2026 kl 10:00 skrev X <x@y.example>:\n> Kommer du?", ""],
])("%s", async (_, text, said) => {
  expect((await read(plain(["Content-Type: text/plain; charset=utf-8"], text))).said).toBe(said);
});

test("HTML: what cannot be seen is not said, what is moved to the right is", async () => {
  const html = ["Content-Type: text/html; charset=utf-8"];
  const hidden = '<div style="display:none">Nej</div><p>Ja</p><script>nej()</script>';
  expect((await read(plain(html, hidden))).said).toBe("Ja");
  expect(
    (await read(plain(html, "Ja<blockquote style='margin-left:40px'>utom fredag</blockquote>"))).said,
  ).toBe("Ja\nutom fredag");
  const deep = "<div>".repeat(50_000);
  expect((await read(plain(html, `Ja${deep}nej`))).said).toBe("Ja");
});

test.each([
  [["Auto-Submitted: auto-replied"], "auto-reply"],
  [["Auto-Submitted: no"], "person"],
  [["Subject: Automatiskt svar: Kallelse"], "auto-reply"],
  [["Subject: =?utf-8?Q?Fr=C3=A5nvarande:_Kallelse?="], "auto-reply"],
  [["Subject: Out of office: Kallelse"], "auto-reply"],
  [["Precedence: bulk"], "auto-reply"],
  [["X-Autoreply: yes"], "auto-reply"],
  [['Content-Type: multipart/report; report-type=disposition-notification; boundary="x"'], "auto-reply"],
  [['Content-Type: multipart/report; report-type=delivery-status; boundary="x"'], "bounce"],
  [["X-Failed-Recipients: a@b.example"], "bounce"],
  [["Subject: Sv: Automatiskt inkallad"], "person"],
] as const)("%s is of a kind: %s", async (headers, is) => {
  expect((await read(plain(headers, "Hej"))).is).toBe(is);
});

test("a server says why it sent a letter back, also on a line that is broken; another says nothing", async () => {
  const status = ["Final-Recipient: rfc822; a@b.example", "Action: failed", "Status: 5.1.1"];
  const bounce = (lines: readonly string[]) =>
    read(
      [
        "From: MAILER-DAEMON@b.example",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
        "",
        "--x",
        "Content-Type: message/delivery-status",
        "",
        ...lines,
        "--x--",
      ].join("\r\n"),
      "",
    );
  const told = [...status, "Diagnostic-Code: smtp; 550 5.1.1", "  no such user"];
  expect((await bounce(told)).diagnostic).toBe("550 5.1.1 no such user");
  expect((await bounce(status)).diagnostic).toBe("5.1.1");
  expect((await bounce([])).diagnostic).toBeNull();
});

test("what nobody is to answer came from a machine", async () => {
  expect((await read(plain(["Subject: Olevererbart: Kallelse"], "x"), "")).is).toBe("bounce");
  expect((await read(plain(["Subject: Hej"], "x"), "")).is).toBe("auto-reply");
});
