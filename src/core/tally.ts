/**
 * What the program counts about itself (pl. *liczniki*), for whoever watches over it. Only words from closed lists and
 * durations in seconds: never an id, a name or a text of a person.
 */
export interface Tally {
  /** Something that a person did, what was replied (or `failed`), and how long the reply took. */
  input(
    did: { readonly platform: string; readonly input: string; readonly outcome: string },
    seconds: number,
  ): void;
  /** A platform was told that something was taken. */
  acknowledged(platform: string, seconds: number): void;
  /** What became of a question. */
  answer(outcome: string): void;
  /** What became of a sign-up or of a booking: the state that it came to, or why not. */
  booked(what: 'registration' | 'consultation', outcome: string): void;
  /** What became of a delivery in one attempt. */
  delivery(outlet: string, outcome: string): void;
  /** How long the database took for one statement, or for a batch of them that belong together. */
  database(kind: 'statement' | 'batch', outcome: 'ok' | 'failed', seconds: number): void;
}

/** Where nobody watches. */
export const silentTally: Tally = {
  input() {},
  acknowledged() {},
  answer() {},
  booked() {},
  delivery() {},
  database() {},
};
