import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Access } from './access';
import type { Controls } from './control';
import { DataSet } from './data/dataSet';
import { Faults } from './faults';
import { Limits } from './limits';
import { RequestLog } from './requestLog';
import { handle } from './server';

/** A GitHub of our own on loopback. */
export interface StandIn extends Controls {
  /** Root of its REST API, e.g. `http://127.0.0.1:8123`; GraphQL is at `/graphql`. No trailing slash. */
  readonly url: string;
  /** What it serves; another one after each reset. */
  readonly data: DataSet;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Starts the stand-in; `port` 0 or none: any that is free. Rejects where the port is in use. */
export async function startStandIn(options: { readonly port?: number } = {}): Promise<StandIn> {
  const requests = new RequestLog();
  const faults = new Faults();
  const access = new Access();
  const limits = new Limits();
  let data = new DataSet();
  const server = createServer((request, response) => void handle(standIn, request, response));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const standIn: StandIn = {
    url: `http://127.0.0.1:${port}`,
    requests,
    faults,
    access,
    limits,
    get data() {
      return data;
    },
    reset() {
      data = new DataSet();
      for (const part of [requests, faults, access, limits]) part.reset();
    },
    async close() {
      faults.release();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return standIn;
}
