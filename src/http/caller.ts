import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Whether the other end of the connection is on this computer: somebody here, or a proxy that passes on. */
export const isFromThisComputer = ({ socket }: Pick<IncomingMessage, 'socket'>): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '');

/**
 * Whom a request comes from, so that nobody's many requests are held against others. A proxy on this computer writes who
 * asked it at the end of `x-forwarded-for`; what stands before that, or comes from elsewhere, anybody may have made up.
 */
export const callerOf = (request: Pick<IncomingMessage, 'socket' | 'headers'>): string => {
  const address = request.socket.remoteAddress ?? '';
  if (!isFromThisComputer(request)) return address;
  const passedOn = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  return passedOn.split(',').at(-1)?.trim() || address;
};
