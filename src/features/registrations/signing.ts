import { ok, refuse, type Result } from '../../core/result.ts';
import { createAdmitting } from './admitting.ts';
import type { Registration } from './domain.ts';
import { closedFor } from './open.ts';
import { prospectOf } from './prospect.ts';
import type { Doing, SignedUp, SignUp, SignUpRefusal, SignUps } from './service.ts';
import { standingOf, TRIES, type Working } from './working.ts';

/** Signing up: reads, lets the rules decide, writes on the condition that nothing of it has changed. */
export const createSigning = (working: Working): Pick<SignUps, 'look' | 'signUp'> => {
  const { store, settle } = working;
  const { weigh, admit, enrolmentOf } = createAdmitting(working);

  const already = async (registration: Registration, isNew: boolean): Promise<SignedUp> => ({
    ...(await standingOf(store, registration)),
    isNew,
  });

  const attempt = async (
    doing: Doing,
    wanted: SignUp,
  ): Promise<Result<SignedUp, SignUpRefusal> | 'again'> => {
    const facts = await store.facts(wanted.term);
    if (!facts) return refuse({ kind: 'gone' });
    const admitted = await admit(doing, wanted, facts, []);
    if (!admitted.ok) return admitted;
    const enrolment = await enrolmentOf(doing, facts, [admitted.value]);
    if (!(await store.enrol(enrolment))) return 'again';
    if (enrolment.stirs) await settle(facts.term, doing.at);
    const made = await store.registration(admitted.value.entry.id);
    return made ? ok(await already(made, true)) : 'again';
  };

  return {
    look: async (term, person, at) => {
      const facts = await store.facts(term);
      if (!facts) return undefined;
      const { rules, isHead } = await weigh(facts, person, person);
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
