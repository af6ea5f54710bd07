/** What more is known about a refusal. */
export interface RefusalTraits extends ErrorOptions {
  /** It concerns everything we send there, not this conversation alone: a withdrawn token, a general limit. */
  readonly isGeneral?: boolean;
  /** The same will be refused again, however often it is tried. */
  readonly isLasting?: boolean;
}

/** The platform answered, and the answer was no (pl. *odmowa platformy*). Thrown by adapters. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly isGeneral: boolean;
  readonly isLasting: boolean;
  constructor(
    readonly method: string,
    readonly status: number | string,
    /** Seconds to wait before trying again, where the platform said so. */
    readonly retryAfter?: number,
    traits: RefusalTraits = {},
  ) {
    super(`${method} was refused: ${String(status)}`, traits);
    this.isGeneral = traits.isGeneral ?? false;
    this.isLasting = traits.isLasting ?? false;
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
