// Replies to our mail as programs write them: what somebody says, and all that they put around it.
import { type Part, type Program, rawOf } from "./mime.ts";
import { machines } from "./machines.ts";
import { around, htmlOf, htmlQuote, plainQuote, question, type Writer } from "./question.ts";

/** In which program; what is said; and what it is to be read as: an answer that counts, with "~" one that waits for the
 *  desk ("~" alone where nothing tells which), or what a machine wrote. */
export type WrittenReply = readonly [program: string, said: string, is: string];

const text = (body: string, as?: Part["as"]): Part => ({
  type: "text/plain",
  body,
  ...(as === undefined ? {} : { as }),
});
const html = (body: string, as?: Part["as"]): Part => ({
  type: "text/html",
  body,
  ...(as === undefined ? {} : { as }),
});
const { headerIn, signature, gdpr, confidential, wroteInSwedish, wroteInEnglish } = around;
const outlookRule =
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">';

/** Those that people write in, and that say nothing themselves. */
export const clients =
  `outlook outlook-html outlook-english outlook-web outlook-web-english outlook-web-finnish
  outlook-ios outlook-android gmail gmail-flowed gmail-app gmail-below gmail-signed apple apple-english iphone
  iphone-html samsung thunderbird bare`.split(/\s+/);

const programs: Readonly<Record<string, Program>> = {
  outlook: (said, by) => ({
    parts: [
      text(
        `${said}\n\nMed vänlig hälsning\n\n${signature(by)}\n\n${gdpr}\n\n${headerIn("sv", by)}\n\n${question}`,
      ),
      html(
        `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body lang="SV"><div class="WordSection1">${htmlOf(said, 'p class="MsoNormal"')}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Med vänlig hälsning<o:p></o:p></p>${htmlOf(signature(by), 'p class="MsoNormal"')}<p class="MsoNormal"><i>${gdpr}</i></p>${outlookRule}${htmlOf(headerIn("sv", by), "b")}</p></div>${htmlQuote}</div></body></html>`,
      ),
    ],
  }),
  "outlook-html": (said, by) => ({
    parts: [
      html(
        `<html><body lang="EN-GB"><div class="WordSection1">${htmlOf(said, 'p class="MsoNormal"')}<p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Kind regards,</p>${htmlOf(signature(by), 'p class="MsoNormal"')}<p class="MsoNormal">${confidential}</p><div><p class="MsoNormal">${htmlOf(headerIn("en", by), "span")}</p></div>${htmlQuote}</div></body></html>`,
        "quoted-printable",
      ),
    ],
  }),
  "outlook-text": (said, by) => ({
    parts: [
      text(
        `${said}\n\nMvh ${by.name}\n\n-----Ursprungligt meddelande-----\n${headerIn("sv", by)}\n\n${question}`,
        "latin1",
      ),
    ],
  }),
  "outlook-english": (said, by) => ({
    parts: [
      text(
        `${said}\n\nBest regards\n${by.name}\n\n-----Original Message-----\n${headerIn("en", by)}\n\n${question}`,
        "quoted-printable",
      ),
    ],
  }),
  "outlook-web": (said, by) => ({
    parts: [
      html(
        `<div class="elementToProof" style="font-family: Aptos">${htmlOf(said, "div")}</div><div id="Signature"><p>Hälsningar</p>${htmlOf(signature(by), "p")}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${htmlOf(headerIn("sv", by), "span")}<div>&nbsp;</div></div><div>${htmlQuote}</div>`,
        "quoted-printable",
      ),
    ],
  }),
  "outlook-web-english": (said, by) => ({
    parts: [
      text(
        `${said}\n\nRegards\n${signature(by)}\n________________________________\n${headerIn("en", by)}\n\n${question}`,
      ),
      html(
        `<div>${htmlOf(said, "div")}</div><div id="Signature">${htmlOf(`Regards\n${signature(by)}`, "p")}</div><hr><div id="divRplyFwdMsg">${htmlOf(headerIn("en", by), "b")}</div>${htmlQuote}`,
      ),
    ],
  }),
  "outlook-web-finnish": (said, by) => ({
    parts: [
      html(
        `<div>${htmlOf(said, "div")}</div><div id="appendonsend"></div><div id="divRplyFwdMsg" dir="ltr"><b>Lähettäjä:</b> Vidsjöbygden &lt;${by.to}&gt;<br><b>Lähetetty:</b> maanantai 23. marraskuuta 2026<br></div><div>${htmlQuote}</div>`,
      ),
    ],
  }),
  "outlook-ios": (said, by) => ({
    parts: [
      html(
        `<div dir="ltr">${htmlOf(said, "div")}</div><div id="ms-outlook-mobile-body-separator-line"><br></div><div id="ms-outlook-mobile-signature">Hämta <a href="https://aka.ms/o0ukef">Outlook för iOS</a></div><hr><div id="divRplyFwdMsg">${htmlOf(headerIn("sv", by), "b")}</div>${htmlQuote}`,
      ),
    ],
  }),
  "outlook-android": (said, by) => ({
    parts: [
      text(
        `${said}\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\n${headerIn("en", by)}\n\n${question}`,
        "quoted-printable",
      ),
    ],
  }),
  gmail: (said, by) => ({
    parts: [
      text(`${said}\n\n${wroteInSwedish(by)}\n\n${plainQuote}\n`, "quoted-printable"),
      html(
        `<div dir="ltr">${htmlOf(said, "div")}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Den mån 23 nov. 2026 kl 10:00 skrev Vidsjöbygden &lt;<a href="mailto:x">${by.to}</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${htmlQuote}</blockquote></div>`,
        "quoted-printable",
      ),
    ],
  }),
  "gmail-flowed": (said, by) => ({
    parts: [text(`${said}\n\n${wroteInEnglish(by)}\n\n${plainQuote}\n`, "flowed")],
  }),
  "gmail-app": (said, by) => ({
    parts: [
      text(`${said}\n\n${wroteInSwedish(by)}\n${plainQuote}\n`, "8bit"),
      html(
        `<div dir="auto">${htmlOf(said, 'div dir="auto"')}</div><br><div class="gmail_quote"><div class="gmail_attr">${wroteInSwedish(by).replaceAll("<", "&lt;")}<br></div><blockquote class="gmail_quote">${htmlQuote}</blockquote></div>`,
      ),
    ],
  }),
  "gmail-below": (said, by) => ({
    parts: [
      text(`${wroteInSwedish(by)}\n\n${plainQuote}\n\n${said}\n`),
      html(
        `<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">Den mån 23 nov. 2026 kl 10:00 skrev Vidsjöbygden:<br></div><blockquote class="gmail_quote">${htmlQuote}</blockquote></div><div><br></div>${htmlOf(said, "div")}</div>`,
      ),
    ],
  }),
  "gmail-signed": (said, by) => ({
    parts: [
      html(
        `<div dir="ltr">${htmlOf(said, "div")}<br clear="all"><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${htmlOf(signature(by), "div")}</div></div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, 23 Nov 2026 at 10:00, Vidsjöbygden wrote:<br></div><blockquote class="gmail_quote">${htmlQuote}</blockquote></div>`,
      ),
    ],
  }),
  apple: (said, by) => ({
    parts: [
      text(
        `${said}\n\n${by.name}\n\n> 23 nov. 2026 kl. 10:00 skrev Vidsjöbygden <${by.to}>:\n> \n${plainQuote}`,
        "quoted-printable",
      ),
      html(
        `<html><head></head><body style="overflow-wrap: break-word">${htmlOf(said, "div")}<div><br></div><div>${by.name}</div><div><br><blockquote type="cite"><div>23 nov. 2026 kl. 10:00 skrev Vidsjöbygden:</div><br class="Apple-interchange-newline"><div>${htmlQuote}</div></blockquote></div><br></body></html>`,
      ),
    ],
  }),
  "apple-english": (said, by) => ({
    parts: [
      text(
        `${said}\n\nBest regards,\n${by.name}\n\nOn 23 Nov 2026, at 10:00, Vidsjöbygden <${by.to}> wrote:\n\n${question}`,
        "flowed",
      ),
    ],
  }),
  iphone: (said, by) => ({
    parts: [
      text(
        `${said}\n\nSkickat från min iPhone\n\n> 23 nov. 2026 kl. 10:00 skrev Vidsjöbygden <${by.to}>:\n> \n> \uFEFF\n${plainQuote}`,
      ),
    ],
  }),
  "iphone-html": (said, by) => ({
    parts: [
      html(
        `<html><body dir="auto">${htmlOf(said, "div")}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 23 Nov 2026, at 10:00, Vidsjöbygden &lt;${by.to}&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${htmlQuote}</div></blockquote></body></html>`,
      ),
    ],
  }),
  samsung: (said, by) => ({
    parts: [
      text(
        `${said}\n\nSkickat från min Galaxy\n\n-------- Originalmeddelande --------\n${headerIn("sv", by)}\n\n${question}`,
        "8bit",
      ),
    ],
  }),
  thunderbird: (said, by) => ({
    parts: [
      text(
        `Den 2026-11-23 kl. 10:00, skrev Vidsjöbygden:\n${plainQuote}\n\n${said}\n\n-- \n${signature(by)}\n`,
        "flowed",
      ),
    ],
  }),
  bare: (said, by) => ({ parts: [text(`${said}\n\n/${by.name.split(" ")[0] ?? ""}`, "8bit")] }),
  alone: (said) => ({ parts: [text(said, "8bit")] }),
  /** Whatever stands below his name is his too. */
  "signed-and-more": (said) => ({ parts: [text(said, "quoted-printable")] }),
  /** Below the very line that he means. */
  within: (said, by) => {
    const [head = "", ...rest] = plainQuote.split("\n");
    const above = [wroteInSwedish(by), "", head, "> Ska vi ansluta oss, eller avslå förslaget?"].join("\n");
    return { parts: [text(`${above}\n${said}\n${rest.join("\n")}`)] };
  },
  forwarded: (said, by) => ({
    subject: "VB: Fråga till Höör",
    parts: [text(`${said}\n\n${signature(by)}\n\n${headerIn("sv", by)}\n\n${question}`)],
  }),
  "with-a-paper": (said, by) => ({
    holds: "mixed",
    parts: [
      text(`${said}\n\n${by.name}`),
      {
        type: 'application/pdf; name="protokollsutdrag.pdf"',
        body: "%PDF-1.7",
        headers: ['Content-Disposition: attachment; filename="protokollsutdrag.pdf"'],
      },
    ],
  }),
  "with-a-logotype": (said, by) => ({
    holds: "related",
    parts: [
      html(`${htmlOf(said, "p")}<p>Med vänliga hälsningar</p><p>${by.name}</p><img src="cid:logo" alt="">`),
      {
        type: 'image/png; name="image001.png"',
        body: "PNG",
        headers: ["Content-ID: <logo>", 'Content-Disposition: inline; filename="image001.png"'],
      },
    ],
  }),
  ...machines,
};

/** As it comes through the post, from whoever was asked. */
export function mailOf(
  [program, said]: readonly [program: string, said: string, is?: string],
  by: Writer,
): Buffer {
  const written = programs[program];
  if (written === undefined) throw new Error(`no program ${program}`);
  const from = `"${by.name}" <${by.email}>`;
  return rawOf({ from, to: `<${by.to}>`, subject: "Sv: Fråga till Höör", ...written(said, by) });
}
