import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import * as vscode from 'vscode';
import { activate, closeEditors, hoverOver, openNote } from '../host/editor';
import { reset, standInUrl } from '../host/standIn';
import { ownCertificate } from './certificate';

/** Of this machine as well, but VS Code asks a proxy for it. macOS has only 127.0.0.1. */
const HOST = process.platform === 'darwin' ? '127.0.0.1' : '127.0.0.2';

// VS Code puts its own `fetch` in the place of node's, which minds the settings: ours has to be that one.
describe('requests to GitHub', function () {
  this.timeout(60_000);
  const sockets = new Set<Socket>();
  /** What the proxy was asked to connect to. */
  let asked: string[];
  let standIn: string;
  let front: Server;
  let proxy: Server;
  const verification = process.env.NODE_TLS_REJECT_UNAUTHORIZED;

  const set = (key: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  const join = (one: Socket, other: Socket) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.pipe(to);
    }
  };
  const hover = async () =>
    hoverOver(await openNote('# 2026-11-04\n\n* harbour-lights/beacon#12\n'), 'beacon#12');

  before(async () => {
    await activate();
    standIn = standInUrl();
    await reset();
    // The stand-in, by HTTPS.
    front = createTlsServer(ownCertificate(), (socket) =>
      join(socket, connect(Number(new URL(standIn).port), '127.0.0.1')),
    ).listen(0, HOST);
    proxy = createHttpServer().listen(0, '127.0.0.1');
    proxy.on('connect', ({ url = '' }: { readonly url?: string }, socket: Socket) => {
      asked.push(url);
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      join(socket, connect(portOf(front), HOST));
    });
    await Promise.all([once(front, 'listening'), once(proxy, 'listening')]);
    await set('http.proxy', `http://127.0.0.1:${portOf(proxy)}`);
  });
  beforeEach(() => {
    asked = [];
  });
  afterEach(async () => {
    if (verification === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = verification;
    await closeEditors();
    await set('http.noProxy', undefined);
    await vscode.commands.executeCommand('meetingNotes.clearCache');
  });
  after(async () => {
    await set('meetingNotes.github.apiUrl', standIn);
    await set('http.proxy', undefined);
    for (const socket of sockets) socket.destroy();
    front.close();
    proxy.close();
  });

  it('go through the proxy of the settings', async () => {
    await set('meetingNotes.github.apiUrl', `https://github.example`);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    assert.match(await hover(), / · Open issue · opened /);
    assert.ok(asked.length > 0);
    assert.deepEqual([...new Set(asked)], ['github.example:443']);
  });

  it('refuse a certificate that nobody has installed, and say so', async () => {
    await set('meetingNotes.github.apiUrl', `https://other.example`);
    assert.match(await hover(), /reached|certificate/);
    assert.deepEqual([...new Set(asked)], ['other.example:443']);
  });

  it('go past it to hosts of `http.noProxy`', async () => {
    await set('meetingNotes.github.apiUrl', `https://${HOST}:${portOf(front)}`);
    await set('http.noProxy', [HOST]);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    assert.match(await hover(), / · Open issue · opened /);
    assert.deepEqual(asked, []);
  });
});
