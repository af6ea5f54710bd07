import type { Texts } from '../pl.ts';

export const delivery: Texts['delivery'] = {
  alreadyRunning: (host, pid) =>
    `Pomocnik is running on this database already (computer ${host}, process ${pid}). A second one would send ` +
    `messages twice, so this one does not start. Please stop the other one or, where several are to run, use ` +
    `PostgreSQL (DATABASE_URL).`,
  waiting: 'Checking that no other Pomocnik is running on this database (half a minute at most)…',
};
