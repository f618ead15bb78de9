// Headers that hold for every answer: nothing runs, loads or frames but what Genbo itself serves.
import { secureHeaders } from "hono/secure-headers";

export const protection = secureHeaders({
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
  // HTTPS belongs to the proxy in front, and so does this promise.
  strictTransportSecurity: false,
});
