import type { Returns } from '../features/surveys/domain.ts';
import type { NewInvitation, SurveysStore } from '../features/surveys/store.ts';
import type { Instant } from '../core/clock.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { toInvitation } from './surveys-rows.ts';

/** Whoever was asked in the first round keeps their subject in the second. */
const inviteStep = (
  queries: Queries,
  survey: string,
  round: Returns['round'],
  { id, person, subject }: NewInvitation,
  at: Instant,
): Step => ({
  query: queries
    .insertInto('survey_invitations')
    .values((eb) => ({
      id,
      survey,
      round,
      person,
      subject: eb.fn.coalesce(
        eb
          .selectFrom('survey_invitations as first')
          .select(({ fn }) => fn.min<string>('first.subject').as('subject'))
          .where('first.survey', '=', survey)
          .where('first.person', '=', person),
        sql<string>`cast(${subject} as text)`,
      ),
      sent_at: at,
      is_returned: 0,
      draft: null,
    }))
    .onConflict((conflict) => conflict.columns(['survey', 'round', 'person']).doNothing()),
});

/** Who is asked, and who has answered. */
export const createSurveysInvitations = ({
  queries,
  batch,
}: Engine): Pick<SurveysStore, 'invite' | 'invitation' | 'invitationOf' | 'waiting' | 'returns'> => ({
  invite: async (survey, round, invitations, at) => {
    await batch([
      ...invitations.map((invitation) => inviteStep(queries, survey, round, invitation, at)),
      ...enqueueSteps(
        queries,
        invitations.flatMap(({ tell }) => tell),
        at,
      ),
    ]);
  },

  invitation: async (id) => {
    const row = await queries
      .selectFrom('survey_invitations')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toInvitation(row);
  },

  invitationOf: async (survey, round, person) => {
    const row = await queries
      .selectFrom('survey_invitations')
      .selectAll()
      .where('survey', '=', survey)
      .where('round', '=', round)
      .where('person', '=', person)
      .executeTakeFirst();
    return row && toInvitation(row);
  },

  waiting: async (person) =>
    (
      await queries
        .selectFrom('survey_invitations as i')
        .innerJoin('surveys as s', 's.id', 'i.survey')
        .selectAll('i')
        .where('i.person', '=', person)
        .where('i.is_returned', '=', 0)
        .where('s.state', '=', 'open')
        .orderBy('i.sent_at')
        .orderBy('i.id')
        .execute()
    ).map(toInvitation),

  returns: async (survey) => {
    const rows = await queries
      .selectFrom('survey_invitations')
      .select(({ fn }) => [
        'round',
        fn.countAll<number | string>().as('sent'),
        fn.sum<number | string>('is_returned').as('returned'),
      ])
      .where('survey', '=', survey)
      .groupBy('round')
      .execute();
    return rows.map(({ round, sent, returned }) => ({
      round,
      sent: Number(sent),
      returned: Number(returned),
    }));
  },
});
