import type { Instant } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { CallPlan } from '../../features/calls/domain.ts';
import type { Storage } from '../../storage/storage.ts';
import { momentOf, workingDayIn } from './plan.ts';

interface ExampleCall {
  readonly key: string;
  /** So many days from now it ends. */
  readonly days: number;
  readonly plan: Omit<CallPlan, 'deadline' | 'url'>;
}

/** Made-up calls of the kinds that offices announce: nobody holds any of them. */
const EXAMPLE_CALLS: readonly ExampleCall[] = [
  {
    key: 'mieszkania',
    days: 5,
    plan: {
      title: 'Konkurs ofert: mieszkania wspomagane (przykład)',
      announcer: 'Urząd wojewódzki (przykład)',
      amount: 'do 200 000 zł na jeden wniosek (przykład)',
      types: ['ops', 'cus', 'pcpr'],
      region: 'malopolskie',
      note: 'Wymagany wkład własny gminy (przykład).',
    },
  },
  {
    key: 'wolontariat',
    days: 19,
    plan: {
      title: 'Nabór wniosków: wolontariat międzypokoleniowy (przykład)',
      announcer: 'Ministerstwo (przykład)',
      amount: 'od 20 000 do 80 000 zł (przykład)',
      types: ['ngo', 'social-economy'],
      forWhom: 'organizacje działające co najmniej rok (przykład)',
    },
  },
  {
    key: 'ekonomia',
    days: 33,
    plan: {
      title: 'Konkurs „Lider ekonomii społecznej” (przykład)',
      announcer: 'Regionalny Ośrodek Polityki Społecznej (przykład)',
      types: ['social-economy', 'ngo', 'jst'],
      region: 'opolskie',
      powiat: 'nyski',
    },
  },
];

/** Publishes made-up calls that end in the days to come; each is followed by a new one once it has ended. */
export const loadExampleCalls = async ({ calls }: Pick<Storage, 'calls'>, at: Instant): Promise<void> => {
  const today = warsawDay(at);
  const { calls: open } = await calls.search({}, at, { from: 0, size: 100 });
  const titles = new Set(open.map(({ title }) => title));
  for (const { key, days, plan } of EXAMPLE_CALLS) {
    if (titles.has(plan.title)) continue;
    const deadline = momentOf(workingDayIn(today, days), '15:00');
    const id = await calls.create({
      id: newId('nab'),
      request: `example:call:${key}:${today}`,
      plan: { ...plan, deadline, url: `https://rops.example.org/nabor-${key}` },
      isExample: true,
      at,
    });
    const draft = await calls.call(id);
    if (draft?.state === 'draft')
      await calls.step(draft, { ...draft, state: 'published' }, 'published', { at });
  }
};
