import { createTask } from 'node-cron';

/** Wakes somebody every minute (pl. *zegar*). */
export interface Ticker {
  start(): void;
  stop(): void;
}

/**
 * The only thing node-cron does here. It is given every minute of UTC and no time of anybody's choice: on the nights
 * on which Warsaw's clocks change it leaves out occurrences or never ends. A minute that it misses is made up for by
 * the next one, because the database says what is due.
 */
export const createTicker = (tick: () => void): Ticker => {
  const task = createTask('* * * * *', tick, {
    timezone: 'Etc/UTC',
    name: 'minute',
    suppressMissedWarning: true,
  });
  return {
    start: () => void task.start(),
    stop: () => void task.destroy(),
  };
};
