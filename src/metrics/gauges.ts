import { Gauge, type Registry } from 'prom-client';

/** Deliveries in one state, over one outlet. */
export interface Waiting {
  readonly outlet: string;
  readonly state: string;
  readonly count: number;
  /** How long the oldest of them has been due, in seconds; 0 where none is due yet. */
  readonly oldestSeconds: number;
}

/** How things stand at one moment. */
export interface Standing {
  readonly waiting: readonly Waiting[];
  /** When each job last ran to its end, in seconds since 1970. */
  readonly lastSuccess: Readonly<Record<string, number>>;
  readonly platforms: Readonly<Record<string, boolean>>;
  readonly isPaused: boolean;
  /** Things that should have been over long ago. */
  readonly stuck: number;
}

/** What is looked up when somebody asks, instead of being counted. */
export const createGauges = (registry: Registry) => {
  const registers = [registry];
  const waiting = new Gauge({
    name: 'pomocnik_outbox_messages',
    help: 'Messages that are not over, by state; held and failed ones wait for a person.',
    labelNames: ['outlet', 'state'] as const,
    registers,
  });
  const oldest = new Gauge({
    name: 'pomocnik_outbox_oldest_due_seconds',
    help: 'How long the oldest of these messages has been due.',
    labelNames: ['outlet', 'state'] as const,
    registers,
  });
  const lastSuccess = new Gauge({
    name: 'pomocnik_job_last_success_timestamp_seconds',
    help: 'When a job last ran to its end.',
    labelNames: ['job'] as const,
    registers,
  });
  const ready = new Gauge({
    name: 'pomocnik_platform_ready',
    help: '1 while people are heard on the platform.',
    labelNames: ['platform'] as const,
    registers,
  });
  const paused = new Gauge({
    name: 'pomocnik_deliveries_paused',
    help: '1 while a coordinator has paused all deliveries.',
    registers,
  });
  const stuck = new Gauge({
    name: 'pomocnik_deliveries_stuck',
    help: 'Alarms that are not over: what was due a quarter of an hour ago and did not go out.',
    registers,
  });

  return (standing: Standing): void => {
    waiting.reset();
    oldest.reset();
    for (const { outlet, state, count, oldestSeconds } of standing.waiting) {
      waiting.set({ outlet, state }, count);
      oldest.set({ outlet, state }, oldestSeconds);
    }
    for (const [job, at] of Object.entries(standing.lastSuccess)) lastSuccess.set({ job }, at);
    for (const [platform, isReady] of Object.entries(standing.platforms))
      ready.set({ platform }, isReady ? 1 : 0);
    paused.set(standing.isPaused ? 1 : 0);
    stuck.set(standing.stuck);
  };
};
