import { afterEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/core/clock.ts';
import { reportsStage } from '../../support/reports/stage.ts';

const stages: Awaited<ReturnType<typeof reportsStage>>[] = [];
afterEach(async () => {
  for (const made of stages.splice(0)) await made.close();
});

const at = (day: string): Instant => `${day}T10:00:00.000Z` as Instant;

/** Certificates and surveys of one real event, of which the first two certificates are not valid any more. */
const stage = async () => {
  const made = await reportsStage();
  stages.push(made);
  const { engine, world } = made;
  const event = world.events.find(
    ({ id, isExample }) => !isExample && world.registrations.filter((one) => one.event === id).length >= 4,
  )!;
  const registrations = world.registrations.filter((one) => one.event === event.id).slice(0, 4);
  await engine.queries
    .insertInto('certificate_registers')
    .values({ id: 'reg', organiser: 'ROPS', sign: 'R' })
    .execute();
  await engine.queries
    .insertInto('certificate_years')
    .values({ register: 'reg', year: 2026, last_number: 4 })
    .execute();
  const states = ['void', 'replaced', 'valid', 'valid'] as const;
  for (const [index, one] of registrations.entries()) {
    const state = states[index]!;
    await engine.queries
      .insertInto('certificates')
      .values({
        id: `crt${index}`,
        register: 'reg',
        year: 2026,
        number: index + 1,
        code: `code${index}`,
        code_hash: `hash${index}`,
        event: event.id,
        term: one.term,
        registration: one.id,
        person: one.person,
        unit: one.unit,
        holder_key: '',
        facts: '{}',
        seal: '',
        state,
        exception: null,
        replaces: null,
        issued_at: at(index === 3 ? '2026-09-01' : '2026-03-01'),
        issued_by: one.person,
        ended_at: state === 'valid' ? null : at('2026-04-01'),
        ended_by: state === 'valid' ? null : one.person,
        reason: state === 'void' ? 'pomyłka' : null,
      })
      .execute();
  }
  for (const kind of ['evaluation', 'managers'] as const) {
    await engine.queries
      .insertInto('surveys')
      .values({
        id: `srv_${kind}`,
        request: kind,
        kind,
        state: 'open',
        event: event.id,
        term: registrations[0]!.term,
        unit_types: null,
        region: null,
        questions: '[]',
        released_at: at('2026-03-02'),
        closes_at: at('2026-12-30'),
        closed_at: null,
        is_example: 0,
        created_by: world.people[0]!.id,
        created_at: at('2026-03-02'),
        changed_at: at('2026-03-02'),
      })
      .execute();
    const asked = world.people.slice(0, kind === 'evaluation' ? 5 : 2);
    for (const [index, { id }] of asked.entries())
      await engine.queries
        .insertInto('survey_invitations')
        .values({
          id: `inv_${kind}_${index}`,
          survey: `srv_${kind}`,
          round: 'once',
          person: id,
          subject: `${kind}${index}`,
          sent_at: at('2026-03-02'),
          is_returned: index === 0 ? 1 : 0,
          draft: null,
        })
        .execute();
  }
  return { ...made, event };
};

const scope = (from: string, to: string, region: string) =>
  ({ from, to, region, isExample: false, until: at('2026-12-31') }) as never;

describe('certificates and surveys in a report', () => {
  it('are counted in the period in which they were issued and sent, valid ones and each kind apart', async () => {
    const { storage, event, world } = await stage();
    const figures = async (from: string, to: string, region = event.region) => {
      const all = await storage.reports.figures(scope(from, to, region));
      return [
        all['certificates.valid'],
        all['surveys.sent'],
        all['surveys.returned'],
        all['surveys.managersSent'],
        all['surveys.managersReturned'],
      ];
    };
    expect(await figures('2026-01-01', '2026-06-30')).toEqual([1, 5, 1, 2, 1]);
    expect(await figures('2026-01-01', '2026-12-31')).toEqual([2, 5, 1, 2, 1]);
    expect(await figures('2026-07-01', '2026-12-31')).toEqual([1, 0, 0, 0, 0]);
    const elsewhere = world.regions.find((region) => region !== event.region)!;
    expect(await figures('2026-01-01', '2026-12-31', elsewhere)).toEqual([0, 0, 0, 0, 0]);
  });

  it('have their lists', async () => {
    const { storage, event } = await stage();
    const year = scope('2026-01-01', '2026-12-31', event.region);
    const page = { from: 0, most: 10 };
    const certificates = await storage.reports.rows(year, 'certificates', page);
    expect(certificates.map(({ certificate }) => certificate)).toEqual(['R 3/2026', 'R 4/2026']);
    const surveys = await storage.reports.rows(year, 'surveys', page);
    expect(surveys.map(({ kind, sent, returned }) => [kind, sent, returned]).toSorted()).toEqual([
      ['evaluation', 5, 1],
      ['managers', 2, 1],
    ]);
  });
});
