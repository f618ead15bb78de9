import { type Context, Hono } from "hono";
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { signingForm } from "../forms.ts";
import { LinkGonePage } from "../pages/link-gone-page.tsx";
import { LinkedSigningPage } from "../pages/linked-signing-page.tsx";
import { signingLinkPath } from "../paths.ts";
import { followed, type Following } from "../people/queries.ts";
import { readMinutes } from "../reading/queries.ts";
import { askedOf } from "./asked.ts";
import { sign } from "./commands.ts";
import { adjustmentsOf } from "./queries.ts";
import type { SigningRefusal } from "./rules.ts";

/** For whoever follows the link that was mailed to him: the text, and the button that signs it. */
export function linkedSigningRoutes(db: Db, originOf: (c: Context) => string) {
  return new Hono()
    .get(signingLinkPath(":token"), async (c) => {
      const whole = await wholeFor(c, db);
      return whole === undefined ? gone(c) : show(c, whole);
    })
    .post(signingLinkPath(":token"), async (c) => {
      const whole = await wholeFor(c, db);
      const form = signingForm.safeParse(await c.req.parseBody());
      if (whole === undefined) return gone(c);
      if (!form.success) return c.notFound();
      const { punkt: itemId, summa: sha256 } = form.data;
      const { meeting, following, toSign } = whole;
      const asked = toSign.find((each) => each.itemId === itemId);
      if (asked === undefined) return show(c, whole, "not-asked");
      if (asked.text?.sha256 !== sha256)
        return show(c, whole, asked.text === null ? "not-all-seen" : "changed");
      const change = {
        meetingId: meeting.id,
        cooperationId: meeting.cooperation.id,
        accountId: following.accountId,
      };
      const signature = { itemId, sha256, persons: new Set([following.personId]), cameBy: "link" } as const;
      const around = { today: visitOf(c).today, origin: originOf(c) };
      const result = await sign(db, change, signature, around);
      return result.ok
        ? c.redirect(signingLinkPath(c.req.param("token")), 303)
        : show(c, whole, result.reason);
    });

  function show(c: Context, whole: Whole, reason: SigningRefusal | null = null) {
    const page = <LinkedSigningPage visit={visitOf(c)} {...whole} reason={reason} />;
    return c.html(page, reason === null ? 200 : 400);
  }
}

const gone = (c: Context) => c.html(<LinkGonePage visit={visitOf(c)} />, 410);

type Whole = NonNullable<Awaited<ReturnType<typeof wholeFor>>>;

async function wholeFor(c: Context, db: Db) {
  const at = { now: momentOf(c), today: visitOf(c).today };
  const following = await followed(db, "adjust", c.req.param("token") ?? "", at);
  if (following === undefined) return undefined;
  const reader = await readAs(db, following.access);
  try {
    return await wholeIn(reader.db, db, following);
  } finally {
    await reader.end();
  }
}

async function wholeIn(reader: Db, register: Db, following: Following) {
  const { meetingId, personId } = following;
  const meeting = await runMeetingById(reader, meetingId);
  if (meeting === undefined) return undefined;
  const [minutes, adjustments] = await Promise.all([
    readMinutes(reader, meetingId),
    adjustmentsOf(reader, meetingId),
  ]);
  const persons = new Set([personId]);
  const toSign = await askedOf({ reader, register, meeting, minutes, adjustments }, persons);
  return { following, meeting, toSign };
}
