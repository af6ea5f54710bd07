/** How a payload travels: Slack sends events, commands and interactions each in their own wrapping. */
export type Wrapping = 'events_api' | 'slash_commands' | 'interactive';

/** What came back for a delivery. */
export interface Acknowledged {
  readonly ok: boolean;
  /** Real milliseconds until the acknowledgement. */
  readonly milliseconds: number;
  /** What it carried: the faults of a form, the next form. */
  readonly body?: unknown;
  readonly status?: number;
}

/** One of the two connections between Slack and the adapter. */
export interface Transport {
  deliver(wrapping: Wrapping, payload: Readonly<Record<string, unknown>>): Promise<Acknowledged>;
}

/** Slack gives up after three seconds. */
export const ACKNOWLEDGE_WITHIN = 3000;
