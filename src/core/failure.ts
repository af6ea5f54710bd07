/** The platform answered, and the answer was no (pl. *odmowa platformy*). Thrown by adapters. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  constructor(
    readonly method: string,
    readonly status: number | string,
    /** Seconds to wait before trying again, where the platform said so. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(`${method} was refused: ${String(status)}`, options);
  }
}

/** The platform could not be reached, or its answer was lost: whether the call took effect is unknown. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  constructor(
    readonly method: string,
    options?: ErrorOptions,
  ) {
    super(`${method} did not answer`, options);
  }
}

/** Turns anything thrown into an Error without losing it. */
export const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error('a value that is no Error was thrown', { cause: thrown });
