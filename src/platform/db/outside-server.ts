// A PostgreSQL of the user's own, named by DATABASE_URL: is it one that Genbo can live on?
import pg from "pg";
import { Refusal } from "../refusal.ts";
import { oldestMajor } from "./launcher/binaries.ts";

interface Traits {
  version: number;
  encoding: string;
  icu: boolean;
  schema: string | null;
  mayCreate: boolean | null;
  mayView: boolean;
  user: string;
}

export async function outsideServer(databaseUrl: string): Promise<pg.PoolConfig> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 };
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw refusalOf(error, new URL(databaseUrl));
  }
  try {
    const { rows } = await client.query<Traits>(traits);
    for (const row of rows) refuseUnfit(row);
  } finally {
    await client.end();
  }
  return connection;
}

const traits = `
  select current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding,
         exists (select from pg_collation where collprovider = 'i') as icu,
         current_schema() as schema,
         has_schema_privilege(current_schema(), 'create') as "mayCreate",
         case when to_regrole('genbo_viewer') is null then rolcreaterole or rolsuper
              else pg_has_role('genbo_viewer', 'set') or pg_has_role('genbo_viewer', 'member with admin option')
         end as "mayView",
         quote_ident(current_user) as user
  from pg_roles where rolname = current_user`;

function refuseUnfit(server: Traits): void {
  const major = Math.floor(server.version / 10_000);
  if (major < oldestMajor) throw new Refusal("database-too-old", { major, oldest: oldestMajor });
  if (server.encoding !== "UTF8") throw new Refusal("database-not-utf8", { encoding: server.encoding });
  if (!server.icu) throw new Refusal("database-without-icu");
  if (!server.mayCreate) throw new Refusal("database-no-rights", { schema: server.schema ?? "public" });
  if (!server.mayView) throw new Refusal("database-no-viewer", { user: server.user });
}

/** The address is told without its password. */
function refusalOf(error: unknown, url: URL): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const detail = error instanceof AggregateError || !(error instanceof Error) ? code : error.message;
  const facts = {
    host: url.host,
    database: decodeURIComponent(url.pathname.slice(1)),
    user: url.username,
    detail,
  };
  if (code === "3D000") return new Refusal("database-missing", facts);
  if (code.startsWith("28") || /password/i.test(detail)) return new Refusal("database-sign-in", facts);
  return new Refusal("database-unreachable", facts);
}
