import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { accountRoutes, noteRefusals } from "./features/accounts/index.ts";
import { actRoutes, noteClosed } from "./features/acts/index.ts";
import { agendaRoutes } from "./features/agenda/index.ts";
import { approvingRoutes } from "./features/approving/index.ts";
import { assignmentRoutes } from "./features/assignments/index.ts";
import { brandingRoutes } from "./features/branding/index.ts";
import { type Addresses, callingRoutes, organizerFrom, takeLeaveOfGuests } from "./features/calling/index.ts";
import { consultationRoutes } from "./features/consultations/index.ts";
import { contradictionRoutes } from "./features/contradictions/index.ts";
import { cooperationRoutes } from "./features/cooperations/index.ts";
import { decisionRoutes } from "./features/decisions/index.ts";
import { demonstrationRoutes, demonstrationWays } from "./features/demonstration/index.ts";
import { meetingRoutes } from "./features/meetings/index.ts";
import { minutingRoutes } from "./features/minuting/index.ts";
import { outboxRoutes } from "./features/outbox/index.ts";
import { overviewRoutes } from "./features/overview/index.ts";
import { foundingRoutes } from "./features/founding/index.ts";
import { importRoutes } from "./features/imports/index.ts";
import { planningRoutes } from "./features/planning/index.ts";
import { partyRoutes } from "./features/parties/index.ts";
import { PasskeyWay, passkeyRoutes } from "./features/passkeys/index.ts";
import { personalDataRoutes } from "./features/personal-data/index.ts";
import { publishingRoutes } from "./features/publishing/index.ts";
import { reviewingRoutes } from "./features/reviewing/index.ts";
import { registryRoutes } from "./features/registry/index.ts";
import { providerRoutes, ProviderWays } from "./features/providers/index.ts";
import { liveRoutes, roomRoutes, type Rooms } from "./features/room/index.ts";
import { anchoringOfDecision, anchoringOfMeeting, roundRoutes } from "./features/rounds/index.ts";
import { paceSearches, searchRoutes } from "./features/search/index.ts";
import type { Db } from "./platform/db/schema.ts";
import { troubleIn } from "./platform/db/trouble.ts";
import type { MailboxState } from "./platform/mail-in/mailbox.ts";
import type { SignInProvider } from "./platform/sign-in-providers.ts";
import { isNameTaken } from "./platform/web/name-taken.ts";
import { ownOrigin } from "./platform/web/own-address.ts";
import { protection } from "./platform/web/protection.ts";
import { isFromElsewhere } from "./platform/web/same-origin.ts";
import { knowViewer } from "./platform/web/reading.ts";
import { sendPages } from "./platform/web/sending.ts";
import { staticRoutes } from "./platform/web/static-routes.ts";
import { knowVisit, visitOf } from "./platform/web/visit.ts";
import type { Sessions } from "./platform/web/viewer.ts";
import { ErrorPage } from "./ui/error-pages.tsx";

interface Surroundings {
  /** Who asks. */
  sessions: Sessions;
  /** The clock on the wall, which tests set. */
  now?: () => Date;
  /** Where links in mail lead; null where only this machine is to reach them. */
  publicUrl?: string | null;
  /** Whether mail leaves Genbo by itself. */
  hasMailServer?: boolean;
  /** From where mail goes out, and where it comes in. */
  addresses?: Addresses;
  /** How it goes with the mailbox from which mail is fetched. */
  mailbox?: MailboxState;
  /** The municipalities' own sign-in. */
  providers?: readonly SignInProvider[];
  /** Where meetings are sent live; none where nobody asks for that. */
  rooms?: Rooms | null;
}

/** The table of contents. */
export function createApp(
  db: Db,
  {
    sessions,
    now = () => new Date(),
    publicUrl = null,
    hasMailServer = false,
    addresses = { from: null, answersAt: null },
    mailbox = { trouble: null },
    providers = [],
    rooms = null,
  }: Surroundings,
): Hono {
  const app = new Hono();
  app.use(protection(publicUrl), knowVisit(now, publicUrl));
  app.route("/", staticRoutes());

  app.use(
    sendPages,
    noteRefusals(db),
    refuseFromElsewhere,
    knowNoNul,
    knowViewer(db, sessions),
    paceSearches(),
  );
  app.route("/", cooperationRoutes());
  const organizerOf = organizerFrom(addresses);
  const originOf = (c: Context) => ownOrigin(c, publicUrl);
  app.route("/", providerRoutes(db, { providers, originOf }));
  app.route("/", passkeyRoutes(db, { originOf }));
  const otherWays = (c: Context, onward: string) => {
    const { language } = visitOf(c);
    return [
      PasskeyWay({ language, onward }),
      ProviderWays({ language, providers, onward }),
      demonstrationWays(db, c, onward),
    ];
  };
  app.route("/", demonstrationRoutes(db));
  app.route("/", accountRoutes(db, { originOf, otherWays }));
  app.route("/", foundingRoutes(db, { originOf }));
  app.route("/", brandingRoutes(db));
  app.route("/", noteClosed(db));
  app.route("/", approvingRoutes(db, { originOf }));
  app.route("/", minutingRoutes(db));
  app.route("/", roomRoutes(db));
  app.route("/", liveRoutes({ rooms, originOf }));
  const takeLeave = takeLeaveOfGuests(organizerOf);
  const anchoringOf = anchoringOfMeeting;
  app.route("/", agendaRoutes(db, { originOf, takeLeaveOfGuests: takeLeave, anchoringOf }));
  app.route("/", planningRoutes(db));
  app.route("/", callingRoutes(db, { originOf, organizerOf }));
  app.route("/", roundRoutes(db, { originOf, replyToOf: organizerOf }));
  app.route("/", consultationRoutes(db, { originOf, replyToOf: organizerOf }));
  app.route("/", meetingRoutes(db, { anchoringOf }));
  app.route("/", searchRoutes(db));
  app.route("/", assignmentRoutes(db));
  app.route("/", decisionRoutes(db, { anchoringOf: anchoringOfDecision }));
  app.route("/", partyRoutes(db));
  // Before the imports, whose ids stand where its name does.
  app.route("/", reviewingRoutes(db));
  app.route("/", importRoutes(db));
  app.route("/", contradictionRoutes(db));
  app.route("/", actRoutes(db));
  app.route("/", personalDataRoutes(db));
  app.route("/", publishingRoutes(db));
  app.route("/", registryRoutes(db));
  app.route("/", outboxRoutes(db, { hasServer: hasMailServer, mailbox }));
  // Last, because "/:cooperation" would take "/sok" for its own.
  app.route("/", overviewRoutes());

  app.notFound((c) => c.html(ErrorPage({ visit: visitOf(c), kind: "notFound" }), 404));
  app.onError(async (error, c) => {
    if (troubleIn(error) !== null) {
      process.stderr.write(`${error.message}\n`);
      c.header("Retry-After", "5");
      return c.html(ErrorPage({ visit: visitOf(c), kind: "unavailable" }), 503);
    }
    if (await isNameTaken(error, c)) return c.html(ErrorPage({ visit: visitOf(c), kind: "nameTaken" }), 409);
    process.stderr.write(`${error.stack ?? error.message}\n`);
    return c.html(ErrorPage({ visit: visitOf(c), kind: "failed" }), 500);
  });
  return app;
}

const refuseFromElsewhere = createMiddleware(async (c, next) => {
  if (isFromElsewhere(c)) {
    const page = ErrorPage({ visit: visitOf(c), kind: "elsewhere" });
    return c.html(page, 403);
  }
  return next();
});

/** The one sign that the database cannot hold, so no page has it in its address. */
const knowNoNul = createMiddleware(async (c, next) => (c.req.path.includes("\0") ? c.notFound() : next()));
