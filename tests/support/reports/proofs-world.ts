import { type Day, type Instant, shift } from '../../../src/core/clock.ts';
import { daysLater } from '../../../src/core/day.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import type { Figures, Scope } from '../../../src/features/reports/domain.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import type { World, WorldRegistration } from './world.ts';

const STATES = ['valid', 'valid', 'void', 'replaced'] as const;
const KINDS = ['evaluation', 'managers', 'pre', 'post', 'needs'] as const;

/** Surveys of needs are of a voivodeship, or of all, and of no event and no project. */
const NEEDS_REGION = { 0: 0, 1: 1, 2: undefined } as const;

interface ProofsWorld {
  readonly certificates: readonly {
    readonly of: WorldRegistration;
    readonly state: (typeof STATES)[number];
    readonly issuedAt: Instant;
  }[];
  readonly surveys: readonly {
    /** Of a survey of needs only its place in the year is taken from it. */
    readonly event: string;
    readonly region: string | undefined;
    readonly kind: (typeof KINDS)[number];
    readonly sent: readonly { readonly at: Instant; readonly isReturned: boolean }[];
  }[];
}

/** Midnight in Warsaw is another day in Greenwich: moments fall on both sides of it. */
const momentOf = (number: number): Instant => {
  const day = daysLater('2026-01-01' as Day, (number * 37) % 364);
  return shift(`${day}T22:30:00.000Z` as Instant, (number % 5) * 20 * 60_000);
};

const regionOfNeeds = (regions: readonly string[], number: number): string | undefined => {
  const index = NEEDS_REGION[(number % 3) as 0 | 1 | 2];
  return index === undefined ? undefined : regions[index];
};

/** Certificates and surveys of a made-up year: of all states and kinds, on days and at hours of all sorts. */
export const createProofs = ({ registrations, events, people, regions }: World): ProofsWorld => ({
  certificates: registrations.map((of, index) => ({
    of,
    state: STATES[(index * 7) % STATES.length]!,
    issuedAt: momentOf(index),
  })),
  surveys: events.flatMap(({ id }, event) =>
    KINDS.map((kind, order) => ({
      event: id,
      region: regionOfNeeds(regions, event),
      kind,
      sent: Array.from({ length: Math.min(people.length, (event * 5 + order) % 7) }, (_, index) => ({
        at: momentOf(event * 11 + index),
        isReturned: (event + index) % 3 === 0,
      })),
    })),
  ),
});

/** What a report says of them, by walking through all of them. */
export const countProofsByHand = (world: World, proofs: ProofsWorld, scope: Scope): Figures => {
  const inScope = (id: string): boolean => {
    const event = world.events.find((one) => one.id === id)!;
    return (
      event.isExample === scope.isExample &&
      (scope.region === undefined || event.region === scope.region) &&
      (scope.project === undefined || event.project === scope.project)
    );
  };
  const needsInScope = (id: string, region: string | undefined): boolean =>
    world.events.find((one) => one.id === id)!.isExample === scope.isExample &&
    scope.project === undefined &&
    (scope.region === undefined || region === scope.region);
  const inPeriod = (at: Instant): boolean => warsawDay(at) >= scope.from && warsawDay(at) <= scope.to;
  const sent = (kind: string) =>
    proofs.surveys
      .filter((survey) => survey.kind === kind)
      .filter(({ event, region }) => (kind === 'needs' ? needsInScope(event, region) : inScope(event)))
      .flatMap((survey) => survey.sent)
      .filter(({ at }) => inPeriod(at));
  const returned = (kind: string): number => sent(kind).filter(({ isReturned }) => isReturned).length;
  const valid = proofs.certificates.filter(
    ({ of, state, issuedAt }) => state === 'valid' && inScope(of.event) && inPeriod(issuedAt),
  );
  return {
    'certificates.valid': valid.length,
    'surveys.sent': sent('evaluation').length,
    'surveys.returned': returned('evaluation'),
    'surveys.managersSent': sent('managers').length,
    'surveys.managersReturned': returned('managers'),
    'surveys.preSent': sent('pre').length,
    'surveys.preReturned': returned('pre'),
    'surveys.postSent': sent('post').length,
    'surveys.postReturned': returned('post'),
    'surveys.needsSent': sent('needs').length,
    'surveys.needsReturned': returned('needs'),
  };
};

/** Writes them down beside the world they are of; `key` keeps the worlds of one database apart. */
export const saveProofs = async (
  { queries }: Pick<Engine, 'queries'>,
  world: World,
  proofs: ProofsWorld,
  key: string,
): Promise<void> => {
  const by = world.people[0]!.id;
  const register = `reg${key}`;
  await queries
    .insertInto('certificate_registers')
    .values({ id: register, organiser: `ROPS ${key}`, sign: key })
    .execute();
  await queries
    .insertInto('certificate_years')
    .values({ register, year: 2026, last_number: proofs.certificates.length })
    .execute();
  const certificates = proofs.certificates.map(({ of, state, issuedAt }, index) => ({
    id: `crt${key}_${index}`,
    register,
    year: 2026,
    number: index + 1,
    code: `code${key}_${index}`,
    code_hash: `hash${key}_${index}`,
    event: of.event,
    term: of.term,
    registration: of.id,
    person: of.person,
    unit: of.unit,
    holder_key: '',
    facts: '{}',
    seal: '',
    state,
    exception: null,
    replaces: null,
    issued_at: issuedAt,
    issued_by: by,
    ended_at: state === 'valid' ? null : issuedAt,
    ended_by: state === 'valid' ? null : by,
    reason: state === 'void' ? 'pomyłka' : null,
  }));
  await queries.insertInto('certificates').values(certificates).execute();
  const at = '2026-01-01T00:00:00.000Z' as Instant;
  const nameOf = (index: number): string => `srv${key}_${index}`;
  const surveys = proofs.surveys.map(({ event, kind, region }, index) => {
    const { terms, isExample } = world.events.find(({ id }) => id === event)!;
    return {
      id: nameOf(index),
      request: nameOf(index),
      kind: kind === 'pre' || kind === 'post' ? ('test' as const) : kind,
      state: 'open' as const,
      event: kind === 'needs' ? null : event,
      term: kind === 'needs' ? null : terms[0]!.id,
      unit_types: null,
      region: kind === 'needs' ? (region ?? null) : null,
      questions: '[]',
      released_at: at,
      closes_at: '2026-12-31T20:00:00.000Z' as Instant,
      closed_at: null,
      is_example: isExample ? (1 as const) : (0 as const),
      created_by: by,
      created_at: at,
      changed_at: at,
    };
  });
  // Before and after are two rounds of one survey.
  const whole = surveys.filter((_, index) => proofs.surveys[index]!.kind !== 'post');
  await queries.insertInto('surveys').values(whole).execute();
  const invitations = proofs.surveys.flatMap(({ kind, sent }, index) =>
    sent.map((one, number) => ({
      id: `${nameOf(index)}_${number}`,
      survey: nameOf(kind === 'post' ? index - 1 : index),
      round: kind === 'pre' || kind === 'post' ? kind : ('once' as const),
      person: world.people[number]!.id,
      subject: `${nameOf(index)}_${number}`,
      sent_at: one.at,
      is_returned: one.isReturned ? (1 as const) : (0 as const),
      draft: null,
    })),
  );
  await queries.insertInto('survey_invitations').values(invitations).execute();
};
