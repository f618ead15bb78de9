// The certificate with which mail comes in encrypted, as its keeper renews it: two files, read again when they change.
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { Refusal } from "../refusal.ts";

/** In PEM; the certificate with those that vouch for it below. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

export function readCertificateFiles(
  certificate: string | null,
  key: string | null,
): CertificateFiles | null {
  if (certificate === null && key === null) return null;
  if (certificate === null) throw new Refusal("mail-in-certificate-missing");
  if (key === null) throw new Refusal("mail-in-key-missing");
  return { certificate, key };
}

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export function readCertificate(files: CertificateFiles): Certificate {
  const cert = contentOf("MAIL_IN_CERTIFICATE", files.certificate);
  const key = contentOf("MAIL_IN_KEY", files.key);
  if (!isPair(cert, key)) throw new Refusal("mail-in-certificate-mismatch", { ...files });
  return { cert, key };
}

function contentOf(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Refusal("setting-file-unreadable", { name, file, detail });
  }
}

function isPair(cert: Buffer, key: Buffer): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** Gives the certificate each time it has become another. While its files do not fit, as in the middle of a renewal, the
 *  one before goes on. */
export function renewals(files: CertificateFiles): () => Certificate | undefined {
  let before = markOf(files);
  return () => {
    const now = markOf(files);
    if (now === before) return undefined;
    before = now;
    try {
      return readCertificate(files);
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      return undefined;
    }
  };
}

const markOf = ({ certificate, key }: CertificateFiles): string =>
  [certificate, key]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => `${found?.mtimeMs ?? 0} ${found?.ino ?? 0} ${found?.size ?? 0}`)
    .join(", ");
