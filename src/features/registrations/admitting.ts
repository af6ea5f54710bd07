import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { applicantFor } from './applicant.ts';
import { clashMark } from './clash-mark.ts';
import { type Directory, headsOf, isHeadOf } from './directory.ts';
import { freeSeats, isByOrder, type TermFacts } from './domain.ts';
import { checkRules, isEligible, type RuleCheck } from './eligibility.ts';
import { askConsent, notice, ownNotice } from './notices.ts';
import { consentUntil } from './offers.ts';
import { closedFor } from './open.ts';
import { prospectOf } from './prospect.ts';
import type { Doing, SignUp, SignUpRefusal } from './service.ts';
import type { Enrolment, NewRegistration, RegistrationsStore } from './store.ts';

/** What somebody's registration is made as, from how things stood when they were read. */
export const entryFor = (
  facts: TermFacts,
  hasConsent: boolean,
  seatOnly: boolean,
  at: Doing['at'],
): NewRegistration['as'] => {
  const asksConsent = facts.needsConsent && !hasConsent;
  const until = asksConsent ? { until: consentUntil(at, facts) } : {};
  if (isByOrder(facts))
    return { kind: 'by-order', seated: asksConsent ? 'consent' : 'confirmed', seatOnly, ...until };
  return { kind: 'exactly', state: asksConsent ? 'consent' : 'applied', hasSeat: false, ...until };
};

/** Whether the minute's work has something to do after this: the minimum may be reached, or a free seat be told of. */
export const stirs = (facts: TermFacts): boolean =>
  (facts.minimum !== undefined && facts.confirmedAt === undefined) ||
  (facts.waiting > 0 && freeSeats(facts) > 0);

/** Somebody whom nothing keeps from signing up, with what is going to be written. */
export interface Admitted {
  readonly person: PersonId;
  /** Who is asked to agree. */
  readonly heads: readonly PersonId[];
  readonly entry: NewRegistration;
}

export interface Admitting {
  /** Who consents, and the rules one by one, for the unit for which they come. */
  readonly weigh: (
    facts: TermFacts,
    person: PersonId,
    by: PersonId,
    unit?: string,
  ) => Promise<{ readonly unit?: string; readonly rules: readonly RuleCheck[]; readonly isHead: boolean }>;
  /** Holds a sign-up against the rules; `along`: who is going to be written down before it. */
  readonly admit: (
    doing: Doing,
    wanted: SignUp,
    facts: TermFacts,
    along: readonly Admitted[],
  ) => Promise<Result<Admitted, SignUpRefusal>>;
  /** Those who were admitted to one term, in their order, and what they are told. */
  readonly enrolmentOf: (
    doing: Omit<Doing, 'request'>,
    facts: TermFacts,
    admitted: readonly Admitted[],
  ) => Promise<Enrolment>;
}

const refusalOf = (
  facts: TermFacts,
  { revision, expects, waives }: SignUp,
  hasConsent: boolean,
  at: Doing['at'],
): SignUpRefusal | undefined => {
  const closed = closedFor(facts, at);
  if (closed && !(closed.kind === 'deadline' && waives !== undefined)) return closed;
  if (revision !== undefined && revision !== facts.revision)
    return { kind: 'changed', revision: facts.revision };
  const prospect = prospectOf(facts, hasConsent);
  return prospect.kind === 'waiting' && expects !== undefined && expects !== 'waiting'
    ? { kind: 'would-wait', place: prospect.place }
    : undefined;
};

/** The rules of signing up, as they stand when they are read; the database holds those that others may break meanwhile. */
export const createAdmitting = ({
  store,
  directory,
}: {
  readonly store: RegistrationsStore;
  readonly directory: Directory;
}): Admitting => {
  const weighed = async (
    facts: TermFacts,
    person: PersonId,
    by: PersonId,
    unit: string | undefined,
    along: readonly Admitted[],
  ) => {
    const applicant = await applicantFor(store, directory, facts, person, unit);
    const comesFor = applicant.unit?.id;
    const before = comesFor === undefined ? 0 : along.filter(({ entry }) => entry.unit === comesFor).length;
    return {
      ...(comesFor === undefined ? {} : { unit: comesFor }),
      rules: checkRules(facts, { ...applicant, fromUnit: applicant.fromUnit + before }),
      isHead: facts.needsConsent && (await isHeadOf(directory, by, comesFor)),
    };
  };

  const mayEnrol = async (doing: Doing, person: PersonId, unit: string | undefined): Promise<boolean> =>
    person === doing.by || doing.isCoordinator || (await isHeadOf(directory, doing.by, unit));

  const entryOf = (
    { by, request, at }: Doing,
    { needs = {}, expects, waives }: SignUp,
    facts: TermFacts,
    person: PersonId,
    { unit, isHead }: { readonly unit?: string; readonly isHead: boolean },
  ): NewRegistration => ({
    id: newId('reg'),
    request,
    person,
    ...(unit === undefined ? {} : { unit }),
    needs,
    ...(facts.perUnit !== undefined && waives !== 'rules' ? { limit: facts.perUnit } : {}),
    ...(isHead ? { consentedBy: by } : {}),
    as: entryFor(facts, isHead, expects !== undefined && expects !== 'waiting', at),
  });

  return {
    weigh: (facts, person, by, unit) => weighed(facts, person, by, unit, []),

    admit: async (doing, { waives: waived, ...asked }, facts, along) => {
      const wanted: SignUp = doing.isCoordinator && waived ? { ...asked, waives: waived } : asked;
      const person = wanted.person ?? doing.by;
      const live = await store.liveOf(person, facts.event);
      if (live) return refuse({ kind: 'already', registration: live });
      const found = await weighed(facts, person, doing.by, wanted.unit, along);
      if (!(await mayEnrol(doing, person, found.unit))) return refuse({ kind: 'gone' });
      const refusal = refusalOf(facts, wanted, found.isHead, doing.at);
      if (refusal) return refuse(refusal);
      const binding = found.rules.filter(
        (check) => !(check.rule === 'clash' && clashMark(check.has) === wanted.despiteClash),
      );
      if (wanted.waives !== 'rules' && !isEligible(binding))
        return refuse({ kind: 'not-eligible', rules: found.rules });
      const entry = entryOf(doing, wanted, facts, person, found);
      const { as } = entry;
      const asksConsent = as.kind === 'by-order' ? as.seated === 'consent' : as.state === 'consent';
      const heads = asksConsent && found.unit !== undefined ? await headsOf(directory, found.unit) : [];
      return ok({ person, heads, entry });
    },

    enrolmentOf: async ({ by, at }, facts, admitted) => {
      const addresses = await store.addresses([
        ...new Set(admitted.flatMap(({ person, heads }) => [...heads, person])),
      ]);
      return {
        term: facts.term,
        revision: facts.revision,
        isSelected: facts.selectedAt !== undefined,
        entries: admitted.map(({ entry }) => entry),
        stirs: stirs(facts),
        cause: admitted.every(({ person }) => person === by) ? 'signed-up' : 'enrolled',
        by,
        tell: admitted.flatMap(({ person, heads, entry: { id, as } }) => [
          ...askConsent(id, 1, heads, addresses, as.until),
          ...(person === by
            ? ownNotice('signed-up', { registration: id, of: 1 }, person, addresses, facts)
            : notice('enrolled', `${id}:1`, person, addresses, { registration: id, of: 1 })),
        ]),
        at,
      };
    },
  };
};
