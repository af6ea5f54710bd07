import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/metrics.ts';
import type { Standing } from '../../src/metrics/gauges.ts';
import { readScrape, valueIn } from '../support/scrape.ts';

const quiet: Standing = { waiting: [], lastSuccess: {}, platforms: {}, isPaused: false, stuck: 0 };

const scrape = async (metrics = createMetrics(), standing: Standing = quiet) =>
  readScrape(await metrics.read(() => Promise.resolve(standing)));

describe('the figures about the program', () => {
  it('count what people did and how long the reply took', async () => {
    const metrics = createMetrics();
    const did = { platform: 'slack', input: 'command', outcome: 'message' };
    metrics.tally.input(did, 0.04);
    metrics.tally.input(did, 4);
    const samples = await scrape(metrics);
    expect(valueIn(samples, 'pomocnik_inputs_total', did)).toBe(2);
    expect(valueIn(samples, 'pomocnik_reply_seconds_bucket', { platform: 'slack', le: '3' })).toBe(1);
    expect(valueIn(samples, 'pomocnik_reply_seconds_bucket', { platform: 'slack', le: '+Inf' })).toBe(2);
    expect(valueIn(samples, 'pomocnik_reply_seconds_sum', { platform: 'slack' })).toBeCloseTo(4.04);
  });

  it('tell acknowledgements, answers, bookings, deliveries and the database apart', async () => {
    const metrics = createMetrics();
    metrics.tally.acknowledged('discord', 1.2);
    metrics.tally.answer('answered');
    metrics.tally.booked('registration', 'confirmed');
    metrics.tally.booked('consultation', 'gone');
    metrics.tally.delivery('email', 'held');
    metrics.tally.database('batch', 'failed', 0.02);
    const samples = await scrape(metrics);
    const found = [
      valueIn(samples, 'pomocnik_acknowledgement_seconds_count', { platform: 'discord' }),
      valueIn(samples, 'pomocnik_answers_total', { outcome: 'answered' }),
      valueIn(samples, 'pomocnik_bookings_total', { what: 'registration', outcome: 'confirmed' }),
      valueIn(samples, 'pomocnik_bookings_total', { what: 'consultation', outcome: 'gone' }),
      valueIn(samples, 'pomocnik_deliveries_total', { outlet: 'email', outcome: 'held' }),
      valueIn(samples, 'pomocnik_database_seconds_count', { kind: 'batch', outcome: 'failed' }),
    ];
    expect(found).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('show how deliveries, jobs and platforms stand at the moment of asking, and forget what is over', async () => {
    const metrics = createMetrics();
    const outlet = { outlet: 'slack', state: 'pending' };
    const busy = await scrape(metrics, {
      waiting: [{ ...outlet, count: 7, oldestSeconds: 90 }],
      lastSuccess: { 'digests.slot': 1_795_000_000 },
      platforms: { slack: false },
      isPaused: true,
      stuck: 2,
    });
    expect(valueIn(busy, 'pomocnik_outbox_messages', outlet)).toBe(7);
    expect(valueIn(busy, 'pomocnik_outbox_oldest_due_seconds', outlet)).toBe(90);
    const job = { job: 'digests.slot' };
    expect(valueIn(busy, 'pomocnik_job_last_success_timestamp_seconds', job)).toBe(1_795_000_000);
    expect(valueIn(busy, 'pomocnik_platform_ready', { platform: 'slack' })).toBe(0);
    expect(valueIn(busy, 'pomocnik_deliveries_paused')).toBe(1);
    expect(valueIn(busy, 'pomocnik_deliveries_stuck')).toBe(2);
    const later = await scrape(metrics);
    expect(valueIn(later, 'pomocnik_outbox_messages', outlet)).toBeUndefined();
    expect(valueIn(later, 'pomocnik_deliveries_paused')).toBe(0);
  });

  it('say how busy the process itself is', async () => {
    const names = new Set((await scrape()).map(({ name }) => name));
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(names).toContain(name);
  });
});
