import { expect, test } from "vitest";
import { kindOf, toldOf } from "./rules.ts";

const asked = { method: "GET", pattern: "/sok", status: 404, isSignedIn: true, isFromElsewhere: false };
test.each([
  [{}, null],
  [{ status: 429 }, "too-many"],
  [{ pattern: "/logga-in/kommun/:provider/svar", status: 502 }, "sign-in"],
  [{ pattern: "/logga-in/kommun/:provider/svar", status: 500 }, null],
  [{ pattern: "/:cooperation/handelser" }, "page"],
  [{ pattern: "/:cooperation/handelser", isSignedIn: false }, null],
  [{ pattern: null }, null],
  [{ method: "POST", status: 409 }, null],
  [{ method: "POST", status: 403 }, "act"],
  [{ method: "POST", status: 404, pattern: null }, null],
] as const)("%j is %s", (differing, kind) => expect(kindOf({ ...asked, ...differing })).toBe(kind));

test("of an address only the cooperation is told", () => {
  expect(toldOf("GET", "/:cooperation/konton", "/fel<b>/konton")).toBe("GET /:cooperation/konton");
  expect(toldOf("POST", "/logga-in/lank/:token", "/logga-in/lank/hemlig")).toBe("POST /logga-in/lank/:token");
});
