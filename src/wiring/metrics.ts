import type { Platform } from '../chat/platform.ts';
import type { Config } from '../config.ts';
import { type Clock, toEpoch } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { silentTally, type Tally } from '../core/tally.ts';
import type { Mount } from '../http/mount.ts';
import { createMetricsMount } from '../http/metrics.ts';
import type { Standing } from '../metrics/gauges.ts';
import type { Storage } from '../storage/storage.ts';

type Looked = Pick<Storage, 'overview' | 'pauses'>;

/** How deliveries, jobs and platforms stand now. */
const standingOf = async (
  { overview, pauses }: Looked,
  platforms: readonly Pick<Platform, 'name' | 'ready'>[],
  clock: Clock,
): Promise<Standing> => {
  const [depth, succeeded, pause, alarms] = await Promise.all([
    overview.depth(),
    overview.succeeded(),
    pauses.current(),
    overview.alarms(),
  ]);
  const now = toEpoch(clock.now());
  return {
    waiting: depth.map(({ platform, state, count, since }) => ({
      outlet: platform,
      state,
      count,
      oldestSeconds: Math.max(0, now - toEpoch(since)) / 1000,
    })),
    lastSuccess: Object.fromEntries(succeeded.map(({ job, at }) => [job, toEpoch(at) / 1000])),
    platforms: Object.fromEntries(platforms.map((platform) => [platform.name, platform.ready()])),
    isPaused: pause !== undefined,
    stuck: alarms.length,
  };
};

interface OpenedMetrics {
  readonly tally: Tally;
  /** The page for Prometheus; none where nobody watches. */
  mounts(storage: Looked, platforms: readonly Pick<Platform, 'name' | 'ready'>[]): readonly Mount[];
}

/** Figures for Prometheus, where they are switched on; otherwise nothing is counted, and the library is not even loaded. */
export const openMetrics = async (
  config: Config['metrics'],
  clock: Clock,
  log: Log,
): Promise<OpenedMetrics> => {
  if (!config) return { tally: silentTally, mounts: () => [] };
  const { createMetrics } = await import('../metrics/metrics.ts');
  const metrics = createMetrics();
  return {
    tally: metrics.tally,
    mounts: (storage, platforms) => [
      createMetricsMount({
        ...config,
        contentType: metrics.contentType,
        read: () => metrics.read(() => standingOf(storage, platforms, clock)),
        log,
      }),
    ],
  };
};
