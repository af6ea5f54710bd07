import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { applicantFor } from './applicant.ts';
import { clashMark } from './clash-mark.ts';
import { headsOf, isHeadOf } from './directory.ts';
import { freeSeats, isByOrder, type Registration, type TermFacts } from './domain.ts';
import { checkRules, isEligible } from './eligibility.ts';
import { askConsent, notice, ownNotice } from './notices.ts';
import { consentUntil } from './offers.ts';
import { closedFor } from './open.ts';
import { prospectOf } from './prospect.ts';
import type { Doing, SignedUp, SignUp, SignUpRefusal, SignUps } from './service.ts';
import type { Enrolment, NewRegistration } from './store.ts';
import { standingOf, TRIES, type Working } from './working.ts';

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

/** Signing up: reads, lets the rules decide, writes on the condition that nothing of it has changed. */
export const createSigning = (working: Working): Pick<SignUps, 'look' | 'signUp'> => {
  const { store, directory, settle } = working;

  const already = async (registration: Registration, isNew: boolean): Promise<SignedUp> => ({
    ...(await standingOf(store, registration)),
    isNew,
  });

  /** Whose unit they come for, who consents, and the rules one by one. */
  const weigh = async (facts: TermFacts, person: PersonId, { by }: Pick<Doing, 'by'>, unit?: string) => {
    const applicant = await applicantFor(store, directory, facts, person, unit);
    const isHead = facts.needsConsent && (await isHeadOf(directory, by, applicant.unit?.id));
    return { applicant, rules: checkRules(facts, applicant), isHead };
  };

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

  const enrolmentOf = async (
    doing: Doing,
    wanted: SignUp,
    facts: TermFacts,
    person: PersonId,
    weighed: Awaited<ReturnType<typeof weigh>>,
  ): Promise<Enrolment> => {
    const { by, request, at } = doing;
    const { applicant, isHead } = weighed;
    const unit = applicant.unit?.id;
    const id = newId('reg');
    const as = entryFor(facts, isHead, wanted.expects !== undefined && wanted.expects !== 'waiting', at);
    const asksConsent = as.kind === 'by-order' ? as.seated === 'consent' : as.state === 'consent';
    const heads = asksConsent && unit !== undefined ? await headsOf(directory, unit) : [];
    const addresses = await store.addresses([...heads, person]);
    const cause = person === by ? 'signed-up' : 'enrolled';
    return {
      term: facts.term,
      revision: facts.revision,
      isSelected: facts.selectedAt !== undefined,
      ...(facts.perUnit !== undefined && unit !== undefined && wanted.waives !== 'rules'
        ? { limit: { unit, most: facts.perUnit } }
        : {}),
      entries: [
        {
          id,
          request,
          person,
          ...(unit === undefined ? {} : { unit }),
          needs: wanted.needs ?? {},
          ...(isHead ? { consentedBy: by } : {}),
          as,
        },
      ],
      stirs: stirs(facts),
      cause,
      by,
      tell: [
        ...askConsent(id, 1, heads, addresses, as.until),
        ...(person === by
          ? ownNotice(cause, { registration: id, of: 1 }, person, addresses, facts)
          : notice('enrolled', `${id}:1`, person, addresses, { registration: id, of: 1 })),
      ],
      at,
    };
  };

  const mayEnrol = async (doing: Doing, person: PersonId, unit: string | undefined): Promise<boolean> =>
    person === doing.by || doing.isCoordinator || (await isHeadOf(directory, doing.by, unit));

  const attempt = async (
    doing: Doing,
    { waives: waived, ...asked }: SignUp,
  ): Promise<Result<SignedUp, SignUpRefusal> | 'again'> => {
    const wanted: SignUp = doing.isCoordinator && waived ? { ...asked, waives: waived } : asked;
    const person = wanted.person ?? doing.by;
    const facts = await store.facts(wanted.term);
    if (!facts) return refuse({ kind: 'gone' });
    const live = await store.liveOf(person, facts.event);
    if (live) return refuse({ kind: 'already', registration: live });
    const weighed = await weigh(facts, person, doing, wanted.unit);
    if (!(await mayEnrol(doing, person, weighed.applicant.unit?.id))) return refuse({ kind: 'gone' });
    const refusal = refusalOf(facts, wanted, weighed.isHead, doing.at);
    if (refusal) return refuse(refusal);
    const binding = weighed.rules.filter(
      (check) => !(check.rule === 'clash' && clashMark(check.has) === wanted.despiteClash),
    );
    if (wanted.waives !== 'rules' && !isEligible(binding))
      return refuse({ kind: 'not-eligible', rules: weighed.rules });
    const enrolment = await enrolmentOf(doing, wanted, facts, person, weighed);
    if (!(await store.enrol(enrolment))) return 'again';
    if (enrolment.stirs) await settle(facts.term, doing.at);
    const made = await store.registration(enrolment.entries[0]!.id);
    return made ? ok(await already(made, true)) : 'again';
  };

  return {
    look: async (term, person, at) => {
      const facts = await store.facts(term);
      if (!facts) return undefined;
      const { rules, isHead } = await weigh(facts, person, { by: person });
      const mine = await store.liveOf(person, facts.event);
      const closed = closedFor(facts, at);
      return {
        facts,
        rules,
        prospect: closed ? refuse(closed) : ok(prospectOf(facts, isHead)),
        ...(mine ? { mine } : {}),
      };
    },

    signUp: async (doing, wanted) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const outcome = await attempt(doing, wanted);
        if (outcome !== 'again' && outcome.ok) return outcome;
        // The same input delivered again finds what it did the first time, whatever has happened since.
        const made = await store.byRequest(doing.request);
        if (made) return ok(await already(made, false));
        if (outcome !== 'again') return outcome;
      }
      return refuse({ kind: 'busy' });
    },
  };
};
