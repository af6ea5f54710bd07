import type { Instant } from './clock.ts';

/** A list on paper: who was there, who is coming (pl. *lista do druku*). */
export interface PrintedList {
  readonly title: string;
  /** What it is a list of: when, where, who leads. */
  readonly lines: readonly string[];
  /** With the share of the width that each takes, in percent. */
  readonly columns: readonly { readonly name: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  /** The sentence of the fund. */
  readonly footer?: string;
  readonly page: (number: number, of: number) => string;
  readonly madeAt: Instant;
}
