import { pl } from '../i18n/pl.ts';

/** The server could not take its port; the message tells the operator in Polish which setting to change. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Turns what the system said about a port into words the operator can act on. */
export const toListenError = (error: NodeJS.ErrnoException, host: string, port: number): ListenError => {
  const { portTaken, portForbidden, noSuchHost, cannotListen } = pl.http;
  const cause = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenError(portTaken(port), cause);
    case 'EACCES':
      return new ListenError(portForbidden(port), cause);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(noSuchHost(host), cause);
    default:
      return new ListenError(cannotListen(host, port, error.code ?? error.message), cause);
  }
};
