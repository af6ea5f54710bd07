import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { applicantFor } from './applicant.ts';
import { clashMark } from './clash-mark.ts';
import { isHeadOf } from './directory.ts';
import { freeSeats, isByOrder, type TermFacts } from './domain.ts';
import { checkRules, type Clashing, isEligible } from './eligibility.ts';
import type { GroupRefusal, GroupSignUp } from './group-sign-up.ts';
import { notice, ownNotice } from './notices.ts';
import { closedFor } from './open.ts';
import type { Doing, SignUps, Standing } from './service.ts';
import { stirs } from './admitting.ts';
import { divide, seatsForGroup } from './split.ts';
import type { Enrolment, NewRegistration } from './store.ts';
import { standingOf, TRIES, type Working } from './working.ts';

type Refused = { readonly ok: false; readonly refusal: GroupRefusal };

const limitOf = ({ perUnit }: TermFacts): Pick<NewRegistration, 'limit'> =>
  perUnit === undefined ? {} : { limit: perUnit };

/** What a head does for the unit: several colleagues at once, and seats that are named later. */
export const createGrouping = ({
  store,
  directory,
  settle,
}: Working): Pick<SignUps, 'enrolGroup' | 'hold'> => {
  const mayAct = async ({ by, isCoordinator }: Doing, unit: string): Promise<boolean> =>
    isCoordinator || (await isHeadOf(directory, by, unit));

  const closed = (facts: TermFacts, revision: number | undefined, at: Instant): Refused | undefined => {
    const why = closedFor(facts, at);
    if (why) return refuse(why);
    return revision !== undefined && revision !== facts.revision
      ? refuse({ kind: 'changed', revision: facts.revision })
      : undefined;
  };

  /**
   * Those of a group who cannot be enrolled; the limit of the unit is told apart, because it is nobody's own, and other
   * events at the same time, because a head may enrol despite them.
   */
  const objections = async (
    facts: TermFacts,
    { unit, people, despiteClashes }: GroupSignUp,
  ): Promise<Refused | undefined> => {
    const already: PersonId[] = [];
    const clashing: Clashing[] = [];
    const notEligible: Extract<GroupRefusal, { kind: 'people' }>['notEligible'][number][] = [];
    for (const person of people) {
      if (await store.liveOf(person, facts.event)) already.push(person);
      const applicant = await applicantFor(store, directory, facts, person, unit);
      const rules = checkRules(facts, applicant).filter(({ rule }) => rule !== 'unit-limit');
      const isFit = applicant.unit && isEligible(rules.filter(({ rule }) => rule !== 'clash'));
      if (!isFit) notEligible.push({ person, rules });
      else if (applicant.clashes.length > 0) clashing.push({ person, has: applicant.clashes });
    }
    if (already.length + notEligible.length > 0) return refuse({ kind: 'people', already, notEligible });
    const wasShown = ({ person, has }: Clashing): boolean => despiteClashes?.get(person) === clashMark(has);
    if (!clashing.every(wasShown)) return refuse({ kind: 'clashes', people: clashing });
    const { perUnit } = facts;
    if (perUnit !== undefined && (await store.fromUnit(unit, facts.event)) + people.length > perUnit)
      return refuse({ kind: 'unit-limit', limit: perUnit });
    return undefined;
  };

  const entriesOf = (
    facts: TermFacts,
    doing: Doing,
    { unit, people, split }: GroupSignUp,
  ): readonly NewRegistration[] | Refused => {
    const byOrder = isByOrder(facts);
    const seats = byOrder ? seatsForGroup(people.length, freeSeats(facts), facts.waiting) : 0;
    const shares = byOrder ? divide(people, split, seats) : { seated: [], waiting: people };
    if (!shares) return refuse({ kind: 'too-few', seats });
    const elsewhere = byOrder ? 'waiting' : 'applied';
    return [...shares.seated, ...shares.waiting].map((person, index) => {
      const hasSeat = index < shares.seated.length;
      return {
        id: newId('reg'),
        request: `${doing.request}:${String(index)}`,
        person,
        unit,
        needs: {},
        ...limitOf(facts),
        consentedBy: doing.by,
        as: { kind: 'exactly', state: hasSeat ? 'confirmed' : elsewhere, hasSeat },
      };
    });
  };

  const enrolmentOf = async (
    facts: TermFacts,
    doing: Doing,
    entries: readonly NewRegistration[],
  ): Promise<Enrolment> => {
    const named = entries.flatMap(({ id, person }) => (person === undefined ? [] : [{ id, person }]));
    const addresses = await store.addresses(named.map(({ person }) => person));
    return {
      term: facts.term,
      revision: facts.revision,
      isSelected: facts.selectedAt !== undefined,
      entries,
      stirs: stirs(facts),
      cause: entries.some(({ person }) => person === undefined) ? 'held' : 'enrolled',
      by: doing.by,
      tell: named.flatMap(({ id, person }) =>
        person === doing.by
          ? ownNotice('enrolled', { registration: id, of: 1 }, person, addresses, facts)
          : notice('enrolled', `${id}:1`, person, addresses, { registration: id, of: 1 }),
      ),
      at: doing.at,
    };
  };

  const made = async (doing: Doing): Promise<readonly Standing[]> => {
    const standings: Standing[] = [];
    for (;;) {
      const one = await store.byRequest(`${doing.request}:${String(standings.length)}`);
      if (!one) return standings;
      standings.push(await standingOf(store, one));
    }
  };

  const repeat = async (
    doing: Doing,
    attempt: () => Promise<Result<readonly Standing[], GroupRefusal> | 'again'>,
  ): Promise<Result<readonly Standing[], GroupRefusal>> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await made(doing);
      if (before.length > 0) return ok(before);
      const outcome = await attempt();
      if (outcome !== 'again') return outcome;
    }
    return refuse({ kind: 'busy' });
  };

  const write = async (doing: Doing, enrolment: Enrolment) => {
    if (!(await store.enrol(enrolment))) return 'again' as const;
    if (enrolment.stirs) await settle(enrolment.term, doing.at);
    return ok(await made(doing));
  };

  return {
    enrolGroup: (doing, wanted) =>
      repeat(doing, async () => {
        const group = { ...wanted, people: [...new Set(wanted.people)] };
        if (group.people.length === 0) return refuse({ kind: 'nobody' });
        if (!(await mayAct(doing, group.unit))) return refuse({ kind: 'not-allowed' });
        const facts = await store.facts(group.term);
        if (!facts) return refuse({ kind: 'gone' });
        const objection = closed(facts, group.revision, doing.at) ?? (await objections(facts, group));
        if (objection) return objection;
        const entries = entriesOf(facts, doing, group);
        if ('ok' in entries) return entries;
        return write(doing, await enrolmentOf(facts, doing, entries));
      }),

    hold: async (doing, { term, unit, count, until }) => {
      const held = await repeat(doing, async () => {
        if (count < 1) return refuse({ kind: 'nobody' });
        if (!(await mayAct(doing, unit))) return refuse({ kind: 'not-allowed' });
        const facts = await store.facts(term);
        if (!facts) return refuse({ kind: 'gone' });
        const objection = closed(facts, undefined, doing.at);
        if (objection) return objection;
        const { perUnit } = facts;
        if (perUnit !== undefined && (await store.fromUnit(unit, facts.event)) + count > perUnit)
          return refuse({ kind: 'unit-limit', limit: perUnit });
        const seats = isByOrder(facts) ? seatsForGroup(count, freeSeats(facts), facts.waiting) : 0;
        if (seats < count) return refuse({ kind: 'too-few', seats });
        const entries = Array.from({ length: count }, (_, index): NewRegistration => ({
          id: newId('reg'),
          request: `${doing.request}:${String(index)}`,
          unit,
          needs: {},
          ...limitOf(facts),
          consentedBy: doing.by,
          as: { kind: 'exactly', state: 'held', hasSeat: true, until },
        }));
        return write(doing, await enrolmentOf(facts, doing, entries));
      });
      return held.ok ? ok(held.value.map(({ registration }) => registration)) : held;
    },
  };
};
