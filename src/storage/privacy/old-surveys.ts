import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Answers, Question } from '../../features/surveys/domain.ts';
import type { Engine, Queries, Step } from '../engine.ts';
import { sql } from '../kysely.ts';

/**
 * Who stands for the first, the second, the nth of those who were asked: the same in all old surveys, so nothing follows
 * from it. No random id has a nought.
 */
const ASKED = 'per_0';
const nth = (index: number): PersonId => `${ASKED}${index + 1}` as PersonId;

/** Invitations to surveys that closed before that moment, as long as they say who was asked. */
export const oldInvitations = (queries: Queries, before: Instant) =>
  queries
    .selectFrom('survey_invitations as i')
    .innerJoin('surveys as s', 's.id', 'i.survey')
    .where('s.closed_at', '<', before)
    .where(sql<boolean>`i.person not like ${`${ASKED}%`}`);

const standIns = (queries: Queries, count: number, at: Instant): readonly Step[] =>
  Array.from({ length: count }, (_, index) => nth(index)).flatMap((person): readonly Step[] => [
    {
      query: queries
        .insertInto('people')
        .values({ id: person, created_at: at })
        .onConflict((conflict) => conflict.column('id').doNothing()),
    },
    {
      query: queries
        .insertInto('stand_ins')
        .values({ person, made_at: at })
        .onConflict((conflict) => conflict.column('person').doNothing()),
    },
  ]);

const withoutWords = (answers: Answers, questions: readonly Question[]): Answers => {
  const words = questions.filter(({ kind }) => kind === 'words').map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !words.includes(id)));
};

/** Sheets lose what people wrote in their own words; what is counted stays. */
const forgetWords = async (queries: Queries, survey: string): Promise<readonly Step[]> => {
  const { questions } = await queries
    .selectFrom('surveys')
    .select('questions')
    .where('id', '=', survey)
    .executeTakeFirstOrThrow();
  const sheets = await queries
    .selectFrom('survey_sheets')
    .select(['id', 'answers'])
    .where('survey', '=', survey)
    .execute();
  return sheets.map(({ id, answers }) => ({
    query: queries
      .updateTable('survey_sheets')
      .set({
        answers: JSON.stringify(
          withoutWords(JSON.parse(answers) as Answers, JSON.parse(questions) as readonly Question[]),
        ),
      })
      .where('id', '=', id),
  }));
};

/** Of surveys that closed before that moment stays how many were asked and answered, and what is counted. */
export const forgetAsked = async ({ queries, batch }: Engine, before: Instant): Promise<number> => {
  const rows = await oldInvitations(queries, before).select(['i.id', 'i.survey', 'i.person']).execute();
  for (const survey of new Set(rows.map((row) => row.survey))) {
    const asked = rows.filter((row) => row.survey === survey);
    // By their ids, which are random: the order of the answers is none of theirs.
    const people = [...new Set(asked.map(({ person }) => person))].toSorted();
    await batch([
      ...standIns(queries, people.length, before),
      ...asked.map(({ id, person }) => ({
        query: queries
          .updateTable('survey_invitations')
          .set({ person: nth(people.indexOf(person)), subject: '—' })
          .where('id', '=', id),
      })),
      ...(await forgetWords(queries, survey)),
    ]);
  }
  return rows.length;
};
