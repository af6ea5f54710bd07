import { dayAfter } from '../../core/day.ts';
import { atWarsaw } from '../../features/registrations/quiet-hours.ts';
import type { Figures, Scope } from '../../features/reports/domain.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted } from './facts.ts';

const moments = ({ from, to }: Scope) => [atWarsaw(from, '00:00'), atWarsaw(dayAfter(to), '00:00')] as const;

/** Certificates issued in the period that are valid now: a replaced one is counted as what replaced it. */
export const validCertificates = (queries: Queries, scope: Scope) => {
  const { region, project, isExample } = scope;
  const [since, before] = moments(scope);
  return queries
    .selectFrom('certificates as z')
    .innerJoin('events as e', 'e.id', 'z.event')
    .where('z.state', '=', 'valid')
    .where('z.issued_at', '>=', since)
    .where('z.issued_at', '<', before)
    .where('e.is_example', '=', isExample ? 1 : 0)
    .$if(region !== undefined, (query) => query.where('e.region', '=', region!))
    .$if(project !== undefined, (query) => query.where('e.project', '=', project!));
};

/** Before and after a test are two kinds: the one is not the answer to the other. */
const KIND = sql<SentKind>`case when v.kind = 'test' then i.round else v.kind end`;

/**
 * Surveys that were sent out in the period: one row for each survey and round, with how many went out and came back. What
 * is not about an event is of the voivodeship for which it was made, and of no project.
 */
export const sentSurveys = (queries: Queries, scope: Scope) => {
  const { region, project, isExample } = scope;
  const [since, before] = moments(scope);
  return queries
    .selectFrom('survey_invitations as i')
    .innerJoin('surveys as v', 'v.id', 'i.survey')
    .leftJoin('events as e', 'e.id', 'v.event')
    .where('i.sent_at', '>=', since)
    .where('i.sent_at', '<', before)
    .where('v.is_example', '=', isExample ? 1 : 0)
    .$if(region !== undefined, (query) =>
      query.where((eb) => eb(eb.fn.coalesce('e.region', 'v.region'), '=', region!)),
    )
    .$if(project !== undefined, (query) => query.where('e.project', '=', project!))
    .select(['v.id', 'e.title', KIND.as('kind')])
    .select([counted(sql`count(*)`).as('sent'), counted(sql`sum(i.is_returned)`).as('returned')])
    .groupBy(['v.id', 'e.title', KIND]);
};

/** What its figures are called. */
const CALLED = {
  evaluation: ['surveys.sent', 'surveys.returned'],
  managers: ['surveys.managersSent', 'surveys.managersReturned'],
  pre: ['surveys.preSent', 'surveys.preReturned'],
  post: ['surveys.postSent', 'surveys.postReturned'],
  needs: ['surveys.needsSent', 'surveys.needsReturned'],
} as const;
type SentKind = keyof typeof CALLED;

/** Zaświadczenia i ankiety: certificates that are valid, surveys sent and returned, those of managers apart. */
export const countProofs = async (queries: Queries, scope: Scope): Promise<Figures> => {
  const certificates = await validCertificates(queries, scope)
    .select(counted(sql`count(*)`).as('count'))
    .executeTakeFirstOrThrow();
  const surveys = await sentSurveys(queries, scope).execute();
  const sum = (kind: string, of: 'sent' | 'returned'): number =>
    surveys.filter((one) => one.kind === kind).reduce((all, one) => all + one[of], 0);
  return {
    'certificates.valid': certificates.count,
    ...Object.fromEntries(
      Object.entries(CALLED).flatMap(([kind, [sent, returned]]) => [
        [sent, sum(kind, 'sent')],
        [returned, sum(kind, 'returned')],
      ]),
    ),
  };
};
