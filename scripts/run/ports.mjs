import net from 'node:net';
import { Refusal } from '../refusal.mjs';

function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** A port of this machine that nothing listens on at this moment. */
export function freePort() {
  return tryPort(0, '127.0.0.1');
}

/** HOST and PORT of the environment, or 127.0.0.1 and 3000; refuses a PORT that is none. */
export function wantedAddress() {
  const host = process.env.HOST || '127.0.0.1';
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) throw new Refusal(`PORT must be a number from 1 to 65535, not "${text}".`);
  return { host, port };
}

/** Refuses with one sentence when an address cannot be listened on. */
export async function assertAddressIsFree({ host, port }) {
  try {
    await tryPort(port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${port} on ${host} is taken by another program; end that program or choose another port, for example PORT=${port === 65535 ? 3000 : port + 1} npm start.`,
      );
    }
    if (error.code === 'EACCES') throw new Refusal(`No permission to listen on port ${port}; choose one above 1023.`);
    throw new Refusal(`HOST ${host} is not an address of this machine.`);
  }
}

/** The address as a person opens it. */
export function urlOf({ host, port }) {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
