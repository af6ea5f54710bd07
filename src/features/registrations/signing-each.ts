import { ok, refuse } from '../../core/result.ts';
import { createGiveWay } from '../../core/turns.ts';
import { type Admitted, createAdmitting } from './admitting.ts';
import type { Registration } from './domain.ts';
import type { Application, Doing, SignedUp, SignUpOutcome, SignUps } from './service.ts';
import type { Working } from './working.ts';

type Outcomes = ReadonlyMap<string, SignUpOutcome>;

/** Rows of one term go together; where a unit's limit counts over all terms of the event, only neighbours do. */
const partsOf = (
  wanted: readonly Application[],
  onlyNeighbours: boolean,
): readonly (readonly Application[])[] => {
  const parts: Application[][] = [];
  for (const one of wanted) {
    const candidates = onlyNeighbours ? parts.slice(-1) : parts;
    const part = candidates.find(([first]) => first?.term === one.term);
    if (part) part.push(one);
    else parts.push([one]);
  }
  return parts;
};

/**
 * Many people at once, each for themselves. Those of a term are written in one batch, which either all of them are in or
 * none: where it does not come about, because somebody else changed something meanwhile, each goes their own way.
 */
export const createSigningEach = (
  working: Working,
  signUp: SignUps['signUp'],
): Pick<SignUps, 'signUpEach'> => {
  const { store, settle } = working;
  const { admit, enrolmentOf } = createAdmitting(working);

  const signedUp = (registration: Registration, isNew: boolean): SignUpOutcome =>
    ok<SignedUp>({ registration, isNew });

  const together = async (
    doing: Omit<Doing, 'request'>,
    term: string,
    part: readonly Application[],
  ): Promise<Outcomes> => {
    const outcomes = new Map<string, SignUpOutcome>();
    const facts = await store.facts(term);
    const admitted: Admitted[] = [];
    const giveWay = createGiveWay();
    for (const one of part) {
      await giveWay();
      const may = facts
        ? await admit({ ...doing, request: one.request }, one, facts, admitted)
        : refuse({ kind: 'gone' } as const);
      if (may.ok) admitted.push(may.value);
      else {
        // What was entered before the program died is there already, by the same request.
        const made = await store.byRequest(one.request);
        outcomes.set(one.request, made ? signedUp(made, false) : may);
      }
    }
    if (!facts || admitted.length === 0) return outcomes;
    const enrolment = await enrolmentOf(doing, facts, admitted);
    const isWritten = await store.enrol(enrolment);
    if (isWritten && enrolment.stirs) await settle(term, doing.at);
    for (const { entry } of admitted) {
      const made = isWritten ? await store.registration(entry.id) : undefined;
      const own = part.find(({ request }) => request === entry.request)!;
      outcomes.set(
        entry.request,
        made ? signedUp(made, true) : await signUp({ ...doing, request: entry.request }, own),
      );
    }
    return outcomes;
  };

  return {
    signUpEach: async (doing, wanted) => {
      const terms = [...new Set(wanted.map(({ term }) => term))];
      const known = await Promise.all(terms.map((term) => store.facts(term)));
      const isLimited = known.some((facts) => facts?.perUnit !== undefined);
      const outcomes = new Map<string, SignUpOutcome>();
      for (const part of partsOf(wanted, isLimited))
        for (const [request, outcome] of await together(doing, part[0]!.term, part))
          outcomes.set(request, outcome);
      return wanted.map(({ request }) => outcomes.get(request)!);
    },
  };
};
