import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Holder } from '../features/delivery/lease-store.ts';

/** This run of the program. */
export const createThisRun = (): Holder => ({
  id: `run_${randomUUID()}`,
  host: hostname(),
  pid: process.pid,
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Whether another run is certainly over: it was on this computer, and its process is no more or its number is ours
 * now. Of other computers nothing is known.
 */
export const isOver = ({ id, host, pid }: Holder, ours: Holder): boolean =>
  host === ours.host && id !== ours.id && (pid === ours.pid || !isAlive(pid));
