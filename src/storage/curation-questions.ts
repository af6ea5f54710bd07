import { newId } from '../core/ids.ts';
import { foldedWords } from '../core/text.ts';
import type { CurationStore } from '../features/curation/store.ts';
import type { Engine, Queries } from './engine.ts';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** Choices somebody may have open in one conversation. */
const LATEST = 10;

const openChoices = (queries: Queries, person: PersonId, since: Instant) =>
  queries
    .selectFrom('curation_questions')
    .select(['id', 'options'])
    .where('person', '=', person)
    .where('how', '=', 'choice')
    .where('picked', 'is', null)
    .where('gap', 'is', null)
    .where('asked_at', '>=', since)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LATEST)
    .execute();

/** Questions as they come in, and which gap they go to. */
export const createQuestionStore = ({
  queries,
  batch,
}: Engine): Pick<CurationStore, 'note' | 'pick' | 'noneFits' | 'latestWords' | 'loose' | 'place'> => ({
  note: async ({ request, person, words, how, about, options, at }) => {
    await queries
      .insertInto('curation_questions')
      .values({
        id: newId('ask'),
        request,
        person,
        words,
        folded: foldedWords(words),
        how,
        about: about ?? null,
        options: JSON.stringify(options),
        asked_at: at,
        picked: null,
        gap: null,
      })
      .onConflict((conflict) => conflict.column('request').doNothing())
      .execute();
  },

  pick: async (person, answer, since) => {
    const choices = await openChoices(queries, person, since);
    const choice = choices.find(({ options }) => (JSON.parse(options) as string[]).includes(answer));
    if (!choice) return;
    await queries
      .updateTable('curation_questions')
      .set({ picked: answer })
      .where('id', '=', choice.id)
      .where('picked', 'is', null)
      .where('gap', 'is', null)
      .execute();
  },

  noneFits: async (person, since) => {
    const [choice] = await openChoices(queries, person, since);
    if (!choice) return;
    await queries
      .updateTable('curation_questions')
      .set({ how: 'none' })
      .where('id', '=', choice.id)
      .where('picked', 'is', null)
      .execute();
  },

  latestWords: async (person, since) => {
    const rows = await queries
      .selectFrom('curation_questions')
      .select(['words', 'asked_at as at'])
      .where('person', '=', person)
      .where('asked_at', '>=', since)
      .orderBy('asked_at', 'desc')
      .orderBy('request')
      .limit(LATEST)
      .execute();
    // The questions of one message were asked at one moment.
    return rows.filter(({ at }) => at === rows[0]?.at).map(({ words }) => words);
  },

  loose: async (choicesBefore, limit) => {
    const rows = await queries
      .selectFrom('curation_questions')
      .select(['id', 'words', 'about', 'asked_at as at'])
      .where('gap', 'is', null)
      .where('picked', 'is', null)
      .where((eb) => eb.or([eb('how', '!=', 'choice'), eb('asked_at', '<', choicesBefore)]))
      .orderBy('asked_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ about, ...row }) => ({ ...row, ...(about === null ? {} : { about }) }));
  },

  place: ({ question, gap, isNew, about }, at) =>
    batch([
      ...(isNew
        ? [
            {
              query: queries.insertInto('curation_gaps').values({
                id: gap,
                about: about ?? null,
                closed: null,
                reason: null,
                closed_at: null,
                owner: null,
                owner_name: null,
                draft: null,
                created_at: at,
              }),
            },
          ]
        : []),
      {
        query: queries
          .updateTable('curation_questions')
          .set({ gap })
          .where('id', '=', question)
          .where('gap', 'is', null)
          .where('picked', 'is', null),
        rows: 1,
      },
    ]),
});
