import type { Feature } from '../chat/feature.ts';
import type { Platform } from '../chat/platform.ts';
import type { Posting } from '../chat/posting.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { silentTally, type Tally } from '../core/tally.ts';
import { systemTimer } from '../core/timer.ts';
import { pl } from '../i18n/pl.ts';
import { createJobs, type JobsDeps } from '../jobs/jobs.ts';
import type { LanesDeps } from '../jobs/lanes.ts';
import { createThisRun, isOver } from '../jobs/this-run.ts';
import { createTicker } from '../jobs/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import { countDeliveries } from './counted.ts';
import type { Part } from './life.ts';
import { named } from './named.ts';

export interface DeliveryDeps {
  readonly storage: Storage;
  readonly features: readonly Feature[];
  readonly platforms: readonly Pick<Platform, 'name' | 'posting'>[];
  /** Letters, where they are sent. */
  readonly mail?:
    { readonly posting: Posting; readonly enclose: NonNullable<LanesDeps['enclose']> } | undefined;
  /** Through it several programs divide the work; with a file only one may run. */
  readonly queue: JobsDeps['queue'];
  readonly clock: Clock;
  readonly log: Log;
  /** Tells whoever started the program. */
  readonly say: (line: string) => void;
  readonly onLost: () => void;
  /** Absent: nothing is counted. */
  readonly tally?: Tally;
}

/** The part of the program that sends what is due and runs what is set for a time. */
export const createDelivery = ({
  storage,
  features,
  platforms,
  mail,
  say,
  tally = silentTally,
  ...deps
}: DeliveryDeps): Part & { ready(): boolean } => {
  const holder = createThisRun();
  const telling = features.flatMap(({ name, tellingJobs = [] }) =>
    tellingJobs.map((verb) => `${name}.${verb}`),
  );
  return createJobs({
    ...deps,
    outbox: countDeliveries(storage.outbox, tally),
    schedules: storage.schedules,
    leases: storage.leases,
    onWork: (listener) => storage.onWork(listener),
    kinds: named(features, ({ deliveries }) => deliveries),
    jobs: named(features, ({ jobs }) => jobs),
    held: async () => ((await storage.pauses.current()) ? telling : []),
    standing: features.flatMap(({ name, schedules = [] }) =>
      schedules.map(({ name: own, job, ...rest }) => ({
        ...rest,
        id: `${name}.${own}`,
        job: `${name}.${job}`,
        content: null,
      })),
    ),
    postings: {
      ...Object.fromEntries(platforms.map(({ name, posting }) => [name, posting])),
      ...(mail ? { email: mail.posting } : {}),
    },
    ...(mail ? { enclose: mail.enclose } : {}),
    holder,
    isGone: (other) => isOver(other, holder),
    onWait: () => say(pl.delivery.waiting),
    ticker: createTicker,
    timer: systemTimer,
  });
};
