import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Happening, Term } from '../calendar/domain.ts';
import {
  attendedMinutes,
  type Candidate,
  type Certificate,
  type CertificateFacts,
  holderOf,
  minutesOfAll,
  standingOf,
} from './domain.ts';
import type { CertificatesDeps } from './needs.ts';
import { noticeOf } from './notices.ts';
import { newCode } from './seal.ts';
import { signsFor } from './sign.ts';
import type { Issue, NewCertificate } from './store.ts';

/** Certificates that get their numbers in one batch. */
const AT_ONCE = 100;
/** Organisers of one database whose signs may begin alike. */
const MOST_SIGNS = 50;

/** Why nobody can be given a certificate of a term now. */
export type TermRefusal = 'cancelled' | 'no-sessions' | 'not-over' | 'no-attendance' | 'nobody';

/** A term with everybody who may be given a certificate of it. */
export interface TermView {
  readonly happening: Happening;
  readonly term: Term;
  readonly people: readonly Candidate[];
  /** Absent where certificates can be issued. */
  readonly refusal?: TermRefusal;
}

/** Who does it, and when. */
export interface Doer {
  readonly by: PersonId;
  readonly at: Instant;
}

const refusalOf = (
  { state }: Happening,
  term: Term,
  people: readonly Candidate[],
  at: Instant,
): TermRefusal | undefined => {
  if (state === 'cancelled' || term.state === 'cancelled') return 'cancelled';
  const last = term.sessions.at(-1);
  if (!last) return 'no-sessions';
  if (last.endsAt > at) return 'not-over';
  if (people.length === 0) return 'nobody';
  return people.every(({ marked }) => marked === 0) ? 'no-attendance' : undefined;
};

/** What the certificate of somebody says, as things stand now. */
const factsOf = (
  { happening, term }: Pick<TermView, 'happening' | 'term'>,
  candidate: Candidate,
  holder: string,
  at: Instant,
): Omit<CertificateFacts, 'number'> => {
  const { project, title, form, topics, organiser, place, trainer, contact } = happening;
  const { sessions } = term;
  return {
    holder,
    title,
    form,
    days: [...new Set(sessions.map(({ day }) => day))],
    minutes: minutesOfAll(sessions),
    attendedMinutes: attendedMinutes(candidate, sessions),
    hourMinutes: project?.hourMinutes ?? 60,
    ...(place === undefined ? {} : { place }),
    ...(trainer === undefined ? {} : { trainer }),
    topics,
    organiser,
    ...(contact === undefined ? {} : { contact }),
    ...(project ? { funding: project.funding } : {}),
    issuedOn: warsawDay(at),
  };
};

/** Certificates of attendance: who has earned one, issuing, taking back and replacing them. */
export const createCertificates = ({ store, ofTerm, profileOf, addresses, mayGoOut }: CertificatesDeps) => {
  const view = async (id: string, at: Instant): Promise<TermView | undefined> => {
    const happening = await ofTerm(id);
    const term = happening?.terms.find((one) => one.id === id);
    const isShown = happening?.state === 'published' || happening?.state === 'cancelled';
    if (!happening || !term || !isShown) return undefined;
    const people = await store.candidates(id);
    const refusal = refusalOf(happening, term, people, at);
    return { happening, term, people, ...(refusal ? { refusal } : {}) };
  };

  const registerFor = async ({ organiser, isExample }: Happening, at: Instant) => {
    const { id, sign } = await store.register(organiser, signsFor(organiser, isExample, MOST_SIGNS));
    return { register: id, sign, year: Number(warsawDay(at).slice(0, 4)) };
  };

  /** The batch for these people; those without a full name are left out. */
  const issueOf = async (
    of: TermView,
    people: readonly Candidate[],
    { by, at }: Doer,
    exception?: string,
  ): Promise<Issue> => {
    const certificates = people.flatMap((candidate): readonly NewCertificate[] => {
      const holder = holderOf(candidate);
      if (holder === undefined) return [];
      const { registration, person, unit } = candidate;
      return [
        {
          id: newId('crt'),
          code: newCode(),
          event: of.happening.id,
          term: of.term.id,
          registration,
          person,
          ...(unit === undefined ? {} : { unit }),
          facts: factsOf(of, candidate, holder, at),
          ...(exception === undefined ? {} : { exception }),
        },
      ];
    });
    const reached = await addresses(certificates.map(({ person }) => person));
    const goesOut = mayGoOut(at);
    return {
      ...(await registerFor(of.happening, at)),
      certificates,
      tell: certificates.flatMap(({ id, person }) => noticeOf('issued', id, reached.get(person), goesOut)),
      by,
      at,
    };
  };

  return {
    view,

    /** Those who have earned a certificate and have none yet. */
    earnedOf: ({ happening, term, people }: TermView): readonly Candidate[] =>
      people.filter((one) => standingOf(one, term.sessions, happening.attendancePercent) === 'earned'),

    /**
     * Issues to these people of a term, a part at a time; whoever has one by then is left out. Gives how many were
     * issued. Should the program die in between, what is left can be issued afterwards.
     */
    issue: async (of: TermView, people: readonly Candidate[], doer: Doer, exception?: string) => {
      let issued = 0;
      let left = people;
      while (left.length > 0) {
        const wanted = await issueOf(of, left.slice(0, AT_ONCE), doer, exception);
        if (wanted.certificates.length === 0 || (await store.issue(wanted)) === 'issued') {
          issued += wanted.certificates.length;
          left = left.slice(AT_ONCE);
          continue;
        }
        const known = new Set((await store.candidates(of.term.id)).flatMap(givenTo));
        const rest = left.filter(({ registration }) => !known.has(registration));
        if (rest.length === left.length) throw new Error('certificates are refused that nobody has');
        left = rest;
      }
      return issued;
    },

    /** Takes one back with a reason, and tells its holder; false where it is not valid any more. */
    cancel: async ({ id, person }: Certificate, reason: string, { by, at }: Doer): Promise<boolean> => {
      const address = person && (await addresses([person])).get(person);
      return store.cancel(id, { reason, tell: noticeOf('void', id, address, mayGoOut(at)), by, at });
    },

    /** The name that a replacement would be made out to; refused where there is no other one. */
    newHolder: async ({ person, facts }: Certificate): Promise<Result<string, 'same' | 'nameless'>> => {
      const holder = person && holderOf(await profileOf(person));
      if (holder === undefined) return refuse('nameless');
      return holder === facts.holder ? refuse('same') : ok(holder);
    },

    /** Issues one to the new name in the place of another: everything else it says stays. Gives its id. */
    replace: async (
      { id, event, term, registration, person, unit, facts, exception }: Certificate,
      holder: string,
      { by, at }: Doer,
    ): Promise<string | undefined> => {
      const happening = await ofTerm(term);
      if (!happening || person === undefined) return undefined;
      const fresh = newId('crt');
      const address = (await addresses([person])).get(person);
      const done = await store.replace(id, {
        ...(await registerFor(happening, at)),
        certificates: [
          {
            id: fresh,
            code: newCode(),
            event,
            term,
            registration,
            person,
            ...(unit === undefined ? {} : { unit }),
            facts: { ...facts, holder, issuedOn: warsawDay(at) },
            ...(exception === undefined ? {} : { exception }),
          },
        ],
        tell: noticeOf('issued', fresh, address, mayGoOut(at)),
        by,
        at,
      });
      return done === 'issued' ? fresh : undefined;
    },
  };
};

const givenTo = ({ registration, certificate }: Candidate): readonly string[] =>
  certificate ? [registration] : [];

export type Certificates = ReturnType<typeof createCertificates>;
