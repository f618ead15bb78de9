// Headers that hold for every answer: nothing runs, loads or frames but what Genbo itself serves.
import { secureHeaders } from "hono/secure-headers";

const year = 60 * 60 * 24 * 365;

/** `publicUrl` is where people reach Genbo: what is reached over HTTPS is never again asked for without it. */
export const protection = (publicUrl: string | null) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    strictTransportSecurity: publicUrl?.startsWith("https:") === true && `max-age=${year}; includeSubDomains`,
  });
