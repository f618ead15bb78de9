// Letters as they come through the post: parts, and the ways in which mail programs encode them.

import type { Writer } from "./question.ts";

/** What a program makes of what somebody says. */
export type Program = (
  said: string,
  by: Writer,
) => Partial<Omit<Message, "parts">> & { readonly parts: readonly Part[] };

export interface Part {
  readonly type: string;
  readonly body: string;
  readonly as?: "base64" | "quoted-printable" | "8bit" | "flowed" | "latin1";
  readonly headers?: readonly string[];
}

interface Message {
  readonly parts: readonly Part[];
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly headers?: readonly string[];
  /** "alternative" where nothing is said of it. */
  readonly holds?: string;
}

export function rawOf({ parts, from, to, subject, headers = [], holds = "alternative" }: Message): Buffer {
  const whole = parts.map(encoded);
  const boundary = "_000_genbo_";
  const body =
    whole.length === 1
      ? [whole[0] ?? Buffer.alloc(0)]
      : [
          bytes(`Content-Type: multipart/${holds}; boundary="${boundary}"\n\n`),
          ...whole.flatMap((part) => [bytes(`--${boundary}\n`), part, bytes("\n")]),
          bytes(`--${boundary}--\n`),
        ];
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${worded(subject)}`,
    `Message-ID: <${crypto.randomUUID()}@mx.example>`,
    "MIME-Version: 1.0",
    ...headers,
  ];
  return Buffer.concat([bytes(`${head.join("\n")}\n`), ...body]);
}

/** Lines end as mail's do. */
const bytes = (text: string, encoding: BufferEncoding = "utf8"): Buffer =>
  Buffer.from(text.replaceAll("\n", "\r\n"), encoding);

/** A header that may hold any letters. */
export const worded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

function encoded({ type, body, as = "base64", headers = [] }: Part): Buffer {
  const more = headers.map((each) => `${each}\n`).join("");
  const head = (parameters: string, encoding: string) =>
    `Content-Type: ${type}${parameters}\n${more}Content-Transfer-Encoding: ${encoding}\n\n`;
  if (as === "latin1")
    return Buffer.concat([bytes(head("; charset=iso-8859-1", "8bit")), bytes(body, "latin1")]);
  if (as === "8bit") return bytes(head("; charset=utf-8", "8bit") + body);
  if (as === "flowed") return bytes(head("; charset=utf-8; format=flowed", "8bit") + flowed(body));
  if (as === "quoted-printable")
    return bytes(head('; charset="utf-8"', "quoted-printable") + quotedPrintable(body));
  const text = Buffer.from(body.replaceAll("\n", "\r\n")).toString("base64").replaceAll(/.{76}/g, "$&\n");
  return bytes(head("; charset=UTF-8", "base64") + text);
}

function quotedPrintable(text: string): string {
  const escape = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const line = (plain: string) =>
    [...Buffer.from(plain)]
      .map((byte) => (byte === 61 || byte > 126 || byte < 32 ? escape(byte) : String.fromCodePoint(byte)))
      .join("")
      .replaceAll(/(?:[^=]|=[\dA-F]{2}){70}(?=.)/g, "$&=\n");
  return text.split("\n").map(line).join("\n");
}

/** RFC 3676: a line that goes on ends with a space. */
const flowed = (text: string): string =>
  text
    .split("\n")
    .map((line) => (/^(?: |From )/.test(line) ? ` ${line}` : line))
    .map((line) => (line.startsWith(">") ? line : line.replaceAll(/(?=.{73}).{1,71} /g, "$&\n")))
    .join("\n");
