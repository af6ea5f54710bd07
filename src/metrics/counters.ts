import { Counter, Histogram, type Registry } from 'prom-client';
import type { Tally } from '../core/tally.ts';

/** Seconds. Platforms cut us off at 3; we acknowledge at 1.5 at the latest. */
const REPLY_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10];
const DATABASE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Counters and histograms of what this program did since it started. */
export const createCounters = (registry: Registry): Tally => {
  const registers = [registry];
  const inputs = new Counter({
    name: 'pomocnik_inputs_total',
    help: 'What people did, by platform, kind and what was replied.',
    labelNames: ['platform', 'input', 'outcome'] as const,
    registers,
  });
  const replies = new Histogram({
    name: 'pomocnik_reply_seconds',
    help: 'From an input to its reply, ready to be sent.',
    labelNames: ['platform'] as const,
    buckets: REPLY_BUCKETS,
    registers,
  });
  const acknowledgements = new Histogram({
    name: 'pomocnik_acknowledgement_seconds',
    help: 'From an input until the platform was told that it was taken; platforms give up at 3 s.',
    labelNames: ['platform'] as const,
    buckets: REPLY_BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: 'pomocnik_answers_total',
    help: 'What became of questions.',
    labelNames: ['outcome'] as const,
    registers,
  });
  const booked = new Counter({
    name: 'pomocnik_bookings_total',
    help: 'Sign-ups and consultations by the state they came to, or why they were not made.',
    labelNames: ['what', 'outcome'] as const,
    registers,
  });
  const deliveries = new Counter({
    name: 'pomocnik_deliveries_total',
    help: 'Attempts to deliver, by what became of the message.',
    labelNames: ['outlet', 'outcome'] as const,
    registers,
  });
  const database = new Histogram({
    name: 'pomocnik_database_seconds',
    help: 'How long statements and batches took, waiting included.',
    labelNames: ['kind', 'outcome'] as const,
    buckets: DATABASE_BUCKETS,
    registers,
  });
  return {
    input: (did, seconds) => {
      inputs.inc(did);
      replies.observe({ platform: did.platform }, seconds);
    },
    acknowledged: (platform, seconds) => acknowledgements.observe({ platform }, seconds),
    answer: (outcome) => answers.inc({ outcome }),
    booked: (what, outcome) => booked.inc({ what, outcome }),
    delivery: (outlet, outcome) => deliveries.inc({ outlet, outcome }),
    database: (kind, outcome, seconds) => database.observe({ kind, outcome }, seconds),
  };
};
