// As much of the package's shape as the test's own provider uses; it comes without types.
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface Told {
    path: string;
    body?: unknown;
    oidc?: { route?: string };
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    Grant: new (facts: { accountId: string; clientId: string }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
    use(middleware: (ctx: Told, next: () => Promise<void>) => Promise<void>): void;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }
}
