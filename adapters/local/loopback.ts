const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether the request was meant for this computer. A foreign page can point its own name at 127.0.0.1 (DNS
 * rebinding), but then the Host header carries that name.
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && LOOPBACK.test(host);

/** Whether no page, or only our own, sent the request: browsers name the origin of every cross-site POST. */
export const isOwnOrigin = (origin: string | undefined, host: string): boolean =>
  origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
