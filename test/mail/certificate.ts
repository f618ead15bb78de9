import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A certificate that vouches for itself, of "first.example" on this machine: first.pem and first.key in a folder. */
export function makeCertificate(folder: string, name: string): void {
  const files = ["-keyout", join(folder, `${name}.key`), "-out", join(folder, `${name}.pem`)];
  const names = `subjectAltName=DNS:${name}.example,IP:127.0.0.1`;
  const of = ["-subj", `/CN=${name}.example`, "-addext", names, "-days", "2"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...files, ...of], { stdio: "ignore" });
}
