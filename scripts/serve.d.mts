/** See serve.mjs. */
export interface ServerOptions {
  readonly web?: string | undefined;
  readonly sandbox?: string | undefined;
  readonly port?: number | undefined;
  readonly paneHeaders?: Readonly<Record<string, string>> | undefined;
}
export interface Server {
  readonly url: string;
  readonly addinUrl: string;
  readonly spki: string;
  close(): Promise<void>;
}
export function startServer(options?: ServerOptions): Promise<Server>;
