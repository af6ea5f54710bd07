import type { Figures, Scope } from '../../features/reports/domain.ts';
import { dayAfter } from '../../core/day.ts';
import { atWarsaw } from '../../features/registrations/quiet-hours.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted } from './facts.ts';

export const momentsOf = ({ from, to }: Scope) => ({
  since: atWarsaw(from, '00:00'),
  before: atWarsaw(dayAfter(to), '00:00'),
});

/** Whether a question to advisers was answered, or closed as settled. */
export const REPLIED = sql<
  0 | 1
>`case when state = 'answered' or closing in ('helped', 'settled') then 1 else 0 end`;

/** Announcements that went out in the period, with whom they reached and who confirmed. */
export const sentAnnouncements = (queries: Queries, scope: Scope) => {
  const { since, before } = momentsOf(scope);
  return queries
    .selectFrom('announcements as n')
    .where('n.went_out_at', '>=', since)
    .where('n.went_out_at', '<', before)
    .select(['n.id', 'n.title', sql<string>`n.went_out_at`.as('at')])
    .select([
      sql<number>`case when n.ack_until is null then 0 else (select count(*) from announcement_targets as g
        where g.announcement = n.id and g.person is not null and g.target is not null) end`.as('addressed'),
      sql<number>`(select count(*) from announcement_acks as k where k.announcement = n.id)`.as(
        'acknowledged',
      ),
    ]);
};

/**
 * Pytania i ogłoszenia. Neither has a voivodeship or a project, so they are counted only where none was chosen; and
 * they have no examples, so nothing is said of them in a report of examples.
 */
export const countAsked = async (queries: Queries, scope: Scope): Promise<Figures> => {
  if (scope.region !== undefined || scope.project !== undefined || scope.isExample) return {};
  const { since, before } = momentsOf(scope);
  const answered = await queries
    .selectFrom('served_answers')
    .select(counted(sql`count(*)`).as('count'))
    .where('served_at', '>=', since)
    .where('served_at', '<', before)
    .executeTakeFirstOrThrow();
  const unanswered = await queries
    .selectFrom('curation_questions')
    .select(counted(sql`count(*)`).as('count'))
    .where('asked_at', '>=', since)
    .where('asked_at', '<', before)
    .executeTakeFirstOrThrow();
  const handed = await queries
    .selectFrom('handover_questions')
    .select([counted(sql`count(*)`).as('count'), counted(sql`coalesce(sum(${REPLIED}), 0)`).as('replied')])
    .where('asked_at', '>=', since)
    .where('asked_at', '<', before)
    .executeTakeFirstOrThrow();
  const told = await queries
    .selectFrom(sentAnnouncements(queries, scope).as('n'))
    .select([
      counted(sql`count(*)`).as('sent'),
      counted(sql`coalesce(sum(n.addressed), 0)`).as('addressed'),
      counted(sql`coalesce(sum(n.acknowledged), 0)`).as('acknowledged'),
    ])
    .executeTakeFirstOrThrow();
  return {
    'questions.answered': answered.count,
    'questions.unanswered': unanswered.count,
    'questions.handed': handed.count,
    'questions.replied': handed.replied,
    'announcements.sent': told.sent,
    'announcements.addressed': told.addressed,
    'announcements.acknowledged': told.acknowledged,
  };
};
