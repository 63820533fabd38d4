import dgram from 'node:dgram';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host on this machine that notes whatever reaches it, by TCP or by UDP. */
export interface ListeningHost {
  readonly port: number;
  readonly udpPort: number;
  /** What arrived, such as `GET /image` or `connection` or `datagram`. */
  readonly seen: string[];
  readonly close: () => Promise<void>;
}

export const startListeningHost = async (): Promise<ListeningHost> => {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('ok');
  });
  server.on('connection', () => seen.push('connection'));
  server.on('upgrade', (request, socket) => {
    seen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  const udp = dgram.createSocket('udp4');
  udp.on('message', () => seen.push('datagram'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    udpPort: udp.address().port,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => udp.close(resolve));
    },
  };
};

/**
 * Every way by which a page can reach a host, as source text so that it runs in any page. Errors are expected.
 * Resolves after all have had time to arrive.
 */
export const pageAttempts = ({ port, udpPort }: Pick<ListeningHost, 'port' | 'udpPort'>): string => `
(async () => {
  const at = (name) => 'http://127.0.0.1:${port}/' + name;
  const attempt = async (run) => { try { await run(); } catch {} };
  const element = (tag, attributes) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    document.body.append(made);
  };
  await attempt(() => fetch(at('fetch'), { mode: 'no-cors' }));
  await attempt(() => fetch(at('keepalive'), { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }));
  await attempt(() => { const r = new XMLHttpRequest(); r.open('GET', at('xhr')); r.send(); });
  await attempt(() => { new WebSocket('ws://127.0.0.1:${port}/socket'); });
  await attempt(() => { new EventSource(at('events')); });
  await attempt(() => { navigator.sendBeacon(at('beacon'), 'x'); });
  await attempt(() => { element('img', { src: at('image') }); });
  await attempt(() => { element('script', { src: at('script') }); });
  await attempt(() => { element('link', { rel: 'stylesheet', href: at('style') }); });
  await attempt(() => { element('iframe', { src: at('frame') }); });
  await attempt(() => { element('video', { src: at('video'), autoplay: '' }); });
  await attempt(() => { element('object', { data: at('object') }); });
  for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'prerender', 'icon', 'manifest', 'modulepreload']) {
    await attempt(() => { element('link', { rel, href: at(rel), as: 'image', crossorigin: '' }); });
  }
  await attempt(() => { element('a', { href: 'data:,', ping: at('ping') }); });
  await attempt(() => { new Worker(at('worker')); });
  await attempt(() => { new FontFace('x', 'url(' + at('font') + ')').load().catch(() => {}); });
  await attempt(() => { document.body.style.backgroundImage = 'url(' + at('background') + ')'; });
  await attempt(() => import(at('module')));
  await attempt(async () => {
    const peer = new RTCPeerConnection({ iceServers: [
      { urls: 'stun:127.0.0.1:${udpPort}' },
      { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'u', credential: 'c' },
    ] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  });
  await attempt(() => { const t = new WebTransport('https://127.0.0.1:${udpPort}/'); t.ready.catch(() => {}); t.closed.catch(() => {}); });
  await new Promise((resolve) => setTimeout(resolve, 2500));
})()`;
