interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** Instead of the real answer; absent where the call is carried out. */
  readonly answer?: { readonly status: number; readonly body?: unknown };
  /** Seconds the client is told to wait. */
  readonly retryAfter?: number;
  /** The connection breaks before the answer is through. */
  readonly isLost?: true;
}

/** Troubles a test asks for; each befalls one call. */
export const createFaults = () => {
  const waiting: Fault[] = [];
  return {
    /** The next such call is told to wait. */
    rateLimit: (method: string, path: RegExp, seconds: number): void => {
      const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
      waiting.push({ method, path, retryAfter: seconds, answer: { status: 429, body } });
    },
    /** The next such call is answered with that status and not carried out. */
    fail: (method: string, path: RegExp, status: number): void => {
      waiting.push({ method, path, answer: { status, body: { message: `${status}`, code: 0 } } });
    },
    /** The next such call is carried out, but its answer never arrives. */
    loseReply: (method: string, path: RegExp): void => {
      waiting.push({ method, path, isLost: true });
    },
    take: (method: string, path: string): Fault | undefined => {
      const at = waiting.findIndex((fault) => fault.method === method && fault.path.test(path));
      return at < 0 ? undefined : waiting.splice(at, 1)[0];
    },
  };
};

export type Faults = ReturnType<typeof createFaults>;
