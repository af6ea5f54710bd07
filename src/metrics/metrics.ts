import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Tally } from '../core/tally.ts';
import { createCounters } from './counters.ts';
import { createGauges, type Standing } from './gauges.ts';

export interface Metrics {
  readonly tally: Tally;
  readonly contentType: string;
  /** Everything, in the text format of Prometheus. @throws what looking things up throws. */
  read(standing: () => Promise<Standing>): Promise<string>;
}

/** Figures about the program (pl. *metryki*) for Prometheus: of the process, of what it did, of how things stand. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const show = createGauges(registry);
  return {
    tally: createCounters(registry),
    contentType: registry.contentType,
    read: async (standing) => {
      show(await standing());
      return registry.metrics();
    },
  };
};
