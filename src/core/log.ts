/**
 * What may be written to the log: ids, names of things, counts and durations. Never the text of a person,
 * so the fields are a closed list.
 */
export interface LogFields {
  readonly incident?: string;
  readonly platform?: string;
  readonly input?: string;
  readonly command?: string;
  readonly action?: string;
  readonly outcome?: string;
  readonly answer?: string;
  readonly person?: string;
  /** The id of a term of an event. */
  readonly term?: string;
  /** The id of something that is sent later, and what kind of thing it is. */
  readonly delivery?: string;
  readonly kind?: string;
  readonly file?: string;
  readonly count?: number;
  readonly milliseconds?: number;
  readonly port?: number;
  readonly signal?: string;
  readonly status?: string | number;
  readonly method?: string;
  readonly error?: Error;
}

/** Where the program says what it does (pl. *dziennik*). */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
