import { pino } from 'pino';
import type { Log, LogFields } from './core/log.ts';

/** The fields a log line may carry; anything else a caller smuggles in is left out. */
const FIELDS = [
  'incident',
  'platform',
  'input',
  'command',
  'action',
  'outcome',
  'answer',
  'person',
  'delivery',
  'kind',
  'file',
  'count',
  'milliseconds',
  'port',
  'signal',
  'status',
  'method',
] as const satisfies readonly (keyof LogFields)[];

/** An error as name and stack; never its properties, which may hold a request with somebody's words in it. */
const errorFields = (error: Error): { name: string; stack: string | undefined; cause?: unknown } => ({
  name: error.name,
  stack: error.stack,
  ...(error.cause instanceof Error ? { cause: errorFields(error.cause) } : {}),
});

const allowed = (fields: LogFields): Record<string, unknown> => ({
  ...Object.fromEntries(
    FIELDS.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  ),
  ...(fields.error ? { error: errorFields(fields.error) } : {}),
});

/** Where log lines go; the process's standard output by default. */
export interface LogSink {
  write(line: string): void;
}

/** A log of JSON lines. */
export const createLog = (level: 'debug' | 'info' | 'warn' | 'error' | 'silent', sink?: LogSink): Log => {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = sink ? pino(options, sink) : pino(options);
  return {
    debug: (event, fields = {}) => logger.debug(allowed(fields), event),
    info: (event, fields = {}) => logger.info(allowed(fields), event),
    warn: (event, fields = {}) => logger.warn(allowed(fields), event),
    error: (event, fields = {}) => logger.error(allowed(fields), event),
  };
};
