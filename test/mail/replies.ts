// Replies to a call as mail programs write them: what somebody says, and all that they put around it. The people are
// invented; the mail that is answered is ours.

export interface Written {
  /** May be several lines. */
  readonly said: string;
  readonly name: string;
  readonly email: string;
  readonly to: string;
  readonly inReplyTo?: string;
}

const organizer = (to: string) => `Sjöriket <${to}>`;
const asked = [
  "Du kallas till Direktörsgruppen den 26 november 2026.",
  "",
  "Svara här om du kommer. Ja eller nej:",
  "https://genbo.example/svar/abc",
];
const quoted = asked.map((line) => `> ${line}`.trim()).join("\n");
const plainAsked = asked.join("\n");
const inHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const blocks = (text: string, tag = "div", attributes = "") =>
  text
    .split("\n")
    .map((line) => `<${tag}${attributes}>${line === "" ? "<br>" : inHtml(line)}</${tag}>`)
    .join("");
const asHtml = asked.map((line) => `<p>${inHtml(line)}</p>`).join("\n");

interface Parts {
  readonly text?: string;
  readonly html?: string;
  readonly headers?: readonly string[];
}
type Client = (of: Written) => Parts;

const outlookHeader = ({ to }: Written, names: readonly [string, string, string, string]) => {
  const [from, sent, sentTo, subject] = names;
  return [
    [from, `Sjöriket <${to}>`],
    [sent, "den 10 november 2026 10:00"],
    [sentTo, "Otto Löv"],
    [subject, "Kallelse: Direktörsgruppen"],
  ] as const;
};
const swedish = ["Från", "Skickat", "Till", "Ämne"] as const;
const english = ["From", "Sent", "To", "Subject"] as const;
const plainHeader = (of: Written, names: typeof swedish | typeof english) =>
  outlookHeader(of, names)
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n");
const htmlHeader = (of: Written, names: typeof swedish | typeof english) =>
  outlookHeader(of, names)
    .map(([key, value]) => `<b>${key}:</b> ${inHtml(value)}<br>`)
    .join("\n");

const signatureLines = ({ name }: Written) =>
  [name, "Förvaltningschef", "Vikby kommun", "Tfn 0123-45 67 89", "www.vikby.example"].join("\n");
const personalData =
  "När du skickar e-post till Vikby kommun behandlar vi dina personuppgifter. Läs mer på vikby.example/gdpr. Vi kan inte svara på frågor här.";
const confidential =
  "This e-mail and any attachments are confidential and intended for the addressee only. If you are not the intended recipient, you cannot use it.";

/** One for each program and way of answering. */
export const clients: Readonly<Record<string, Client>> = {
  "Outlook for Windows, Swedish": (of) => ({
    text: `${of.said}\n\nMed vänlig hälsning\n\n${signatureLines(of)}\n\n${personalData}\n\n${plainHeader(of, swedish)}\n\n${plainAsked}`,
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body lang="SV"><div class="WordSection1">${blocks(of.said, "p", ' class="MsoNormal"')}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Med vänlig hälsning<o:p></o:p></p>${blocks(signatureLines(of), "p", ' class="MsoNormal"')}<p class="MsoNormal"><i>${personalData}</i></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${htmlHeader(of, swedish)}</p></div>${asHtml}</div></body></html>`,
  }),
  "Outlook for Windows, English": (of) => ({
    html: `<html><body lang="EN-US"><div class="WordSection1">${blocks(of.said, "p", ' class="MsoNormal"')}<p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Kind regards,</p>${blocks(signatureLines(of), "p", ' class="MsoNormal"')}<p class="MsoNormal">${confidential}</p><div><p class="MsoNormal">${htmlHeader(of, english)}</p></div>${asHtml}</div></body></html>`,
  }),
  "Outlook for Windows, as plain text": (of) => ({
    text: `${of.said}\n\nMvh ${of.name}\n\n-----Ursprungligt meddelande-----\n${plainHeader(of, swedish)}\n\n${plainAsked}`,
  }),
  "Outlook on the web, Swedish": (of) => ({
    html: `<div class="elementToProof" style="font-family: Aptos">${blocks(of.said)}</div><div id="Signature"><p>Hälsningar</p>${blocks(signatureLines(of), "p")}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">${htmlHeader(of, swedish)}</font><div>&nbsp;</div></div><div>${asHtml}</div>`,
  }),
  "Outlook on the web, another language around": (of) => ({
    html: `<div>${blocks(of.said)}</div><div id="appendonsend"></div><div id="divRplyFwdMsg" dir="ltr"><b>Lähettäjä:</b> ${inHtml(organizer(of.to))}<br><b>Lähetetty:</b> tiistai 10. marraskuuta 2026<br></div><div>${asHtml}</div>`,
  }),
  "Outlook for iOS, Swedish": (of) => ({
    html: `<div dir="ltr">${blocks(of.said)}</div><div id="ms-outlook-mobile-body-separator-line"><br></div><div id="ms-outlook-mobile-signature">Hämta <a href="https://aka.ms/o0ukef">Outlook för iOS</a></div><hr><div id="divRplyFwdMsg">${htmlHeader(of, swedish)}</div>${asHtml}`,
    text: `${of.said}\n\nHämta Outlook för iOS<https://aka.ms/o0ukef>\n________________________________\n${plainHeader(of, swedish)}\n\n${plainAsked}`,
  }),
  "Outlook for Android, English, as plain text": (of) => ({
    text: `${of.said}\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\n${plainHeader(of, english)}\n\n${plainAsked}`,
  }),
  "Gmail, Swedish": (of) => ({
    text: `${of.said}\n\nDen tis 10 nov. 2026 kl 10:00 skrev ${organizer(of.to)}:\n\n${quoted}\n`,
    html: `<div dir="ltr">${blocks(of.said)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Den tis 10 nov. 2026 kl 10:00 skrev Sjöriket &lt;<a href="mailto:x">${of.to}</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${asHtml}</blockquote></div>`,
  }),
  "Gmail, English, as plain text with a broken line": (of) => ({
    text: `${of.said}\n\nOn Tue, Nov 10, 2026 at 10:00 AM Sjöriket\n<${of.to}>\nwrote:\n\n${quoted}\n`,
  }),
  "Gmail with a signature of its own": (of) => ({
    html: `<div dir="ltr">${blocks(of.said)}<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${blocks(signatureLines(of))}</div></div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, 10 Nov 2026 at 10:00, Sjöriket wrote:<br></div><blockquote class="gmail_quote">${asHtml}</blockquote></div>`,
  }),
  "Gmail, below what is quoted": (of) => ({
    text: `Den tis 10 nov. 2026 kl 10:00 skrev ${organizer(of.to)}:\n\n${quoted}\n\n${of.said}\n`,
    html: `<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">Den tis 10 nov. 2026 kl 10:00 skrev Sjöriket:<br></div><blockquote class="gmail_quote">${asHtml}</blockquote></div><div><br></div>${blocks(of.said)}</div>`,
  }),
  "Apple Mail on a Mac, Swedish": (of) => ({
    text: `${of.said}\n\n${of.name}\n\n> 10 nov. 2026 kl. 10:00 skrev ${organizer(of.to)}:\n> \n${quoted}`,
    html: `<html><head></head><body style="overflow-wrap: break-word">${blocks(of.said)}<div><br></div><div>${of.name}</div><div><br><blockquote type="cite"><div>10 nov. 2026 kl. 10:00 skrev ${inHtml(organizer(of.to))}:</div><br class="Apple-interchange-newline"><div>${asHtml}</div></blockquote></div><br></body></html>`,
  }),
  "Apple Mail on a Mac, English, as plain text": (of) => ({
    text: `${of.said}\n\nBest regards,\n${of.name}\n\nOn 10 Nov 2026, at 10:00, ${organizer(of.to)} wrote:\n\n${plainAsked}`,
  }),
  "iPhone, Swedish": (of) => ({
    text: `${of.said}\n\nSkickat från min iPhone\n\n> 10 nov. 2026 kl. 10:00 skrev ${organizer(of.to)}:\n> \n> \uFEFF\n${quoted}`,
  }),
  "iPhone, English, HTML alone": (of) => ({
    html: `<html><body dir="auto">${blocks(of.said)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 10 Nov 2026, at 10:00, ${inHtml(organizer(of.to))} wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${asHtml}</div></blockquote></body></html>`,
  }),
  "Samsung, Swedish": (of) => ({
    text: `${of.said}\n\nSkickat från min Galaxy\n\n-------- Originalmeddelande --------\n${plainHeader(of, swedish)}\n\n${plainAsked}`,
  }),
  "Thunderbird, below, with a signature": (of) => ({
    text: `Den 2026-11-10 kl. 10:00, skrev Sjöriket:\n${quoted}\n\n${of.said}\n\n-- \n${signatureLines(of)}\n`,
    html: `<html><body><div class="moz-cite-prefix">Den 2026-11-10 kl. 10:00, skrev Sjöriket:<br></div><blockquote type="cite" cite="mid:1@genbo.example">${asHtml}</blockquote>${blocks(of.said, "p")}<div class="moz-signature">-- <br>${blocks(signatureLines(of))}</div></body></html>`,
  }),
  "a program that quotes nothing": (of) => ({ text: `${of.said}\n\n/${of.name.split(" ")[0] ?? ""}` }),
};

/** As it comes through the post. */
export function letter(of: Written, client: Client): string {
  const { text, html, headers = [] } = client(of);
  const part = (type: string, body: string) =>
    `Content-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString("base64").replaceAll(/.{76}/g, "$&\n")}\n`;
  const parts = [
    ...(text === undefined ? [] : [part("plain", text)]),
    ...(html === undefined ? [] : [part("html", html)]),
  ];
  const body =
    parts.length === 1
      ? parts.join("")
      : `Content-Type: multipart/alternative; boundary="=_x"\n\n${parts.map((each) => `--=_x\n${each}`).join("")}--=_x--\n`;
  return [
    `From: =?utf-8?B?${Buffer.from(of.name).toString("base64")}?= <${of.email}>`,
    `To: <${of.to}>`,
    "Subject: Sv: Kallelse",
    `Message-ID: <${crypto.randomUUID()}@vikby.example>`,
    ...(of.inReplyTo === undefined ? [] : [`In-Reply-To: ${of.inReplyTo}`]),
    ...headers,
    "MIME-Version: 1.0",
    body,
  ]
    .join("\n")
    .replaceAll("\n", "\r\n");
}
