import { targetKey } from '../chat/target.ts';
import type { Change, HandoverStore, NewQuestion, Submitted } from '../features/handover/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { createDraftStore } from './handover-drafts.ts';
import { forgetHandover } from './handover-forget.ts';
import { toQuestion } from './handover-rows.ts';
import { createSeatStore } from './handover-seats.ts';
import { lockPerson } from './lock-person.ts';
import { enqueueSteps } from './outbox-steps.ts';

const selectQuestions = (queries: Queries) =>
  queries.selectFrom('handover_questions').selectAll().where('erased_at', 'is', null);

const insertQuestion = (queries: Queries, question: NewQuestion, most: number) =>
  queries
    .insertInto('handover_questions')
    .columns([
      'asker',
      'id',
      'request',
      'fingerprint',
      'asker_name',
      'asker_target',
      'asker_locale',
      'topic',
      'state',
      'asked_at',
      'waiting_since',
      'changed_at',
    ])
    .expression((eb) =>
      eb
        .selectFrom('people')
        .select('people.id as asker')
        .select([
          eb.val(question.id).as('id'),
          eb.val(question.request).as('request'),
          eb.val(question.fingerprint).as('fingerprint'),
          eb.val(question.asker.name).as('asker_name'),
          eb.val(targetKey(question.askerTarget)).as('asker_target'),
          eb.val(question.askerLocale).as('asker_locale'),
          eb.val(question.topic).as('topic'),
          eb.val('waiting').as('state'),
          eb.val(question.at).as('asked_at'),
          eb.val(question.at).as('waiting_since'),
          eb.val(question.at).as('changed_at'),
        ])
        .where('people.id', '=', question.asker.person)
        .where((inner) =>
          inner(
            inner
              .selectFrom('handover_questions as open')
              .select(({ fn }) => fn.countAll<number>().as('count'))
              .where('open.asker', '=', question.asker.person)
              .where('open.state', 'in', ['waiting', 'taken']),
            '<',
            most,
          ),
        ),
    )
    .onConflict((conflict) => conflict.doNothing());

const insertSaid = (queries: Queries, id: string, { said }: Change['after'], from: number): readonly Step[] =>
  said.slice(from).map(({ kind, author, name, text, basis, at }, index) => ({
    query: queries.insertInto('handover_said').values({
      question: id,
      number: from + index,
      kind,
      author,
      name,
      words: text,
      basis: basis ?? null,
      said_at: at,
    }),
  }));

const updateQuestion = (queries: Queries, { before, after, at }: Change): Step => ({
  query: queries
    .updateTable('handover_questions')
    .set((eb) => ({
      topic: after.topic,
      state: after.state,
      adviser: after.adviser?.person ?? null,
      adviser_name: after.adviser?.name ?? null,
      waiting_since: after.waitingSince,
      changed_at: at,
      ended_at: after.endedAt ?? null,
      closing: after.closing ?? null,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', before.id)
    .where('revision', '=', before.revision),
  rows: 1,
});

export const createHandoverStore = (engine: Engine): HandoverStore => {
  const { queries, batch } = engine;

  const withThreads = async (rows: Awaited<ReturnType<ReturnType<typeof selectQuestions>['execute']>>) => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const said = await queries
      .selectFrom('handover_said')
      .selectAll()
      .where('question', 'in', ids)
      .orderBy('number')
      .execute();
    return rows.map((row) => toQuestion(row, said)).filter((question) => question !== undefined);
  };

  const known = async ({ request, fingerprint, asker }: NewQuestion): Promise<string | undefined> => {
    const row = await queries
      .selectFrom('handover_questions')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('request', '=', request),
          eb.and([
            eb('asker', '=', asker.person),
            eb('fingerprint', '=', fingerprint),
            eb('ended_at', 'is', null),
          ]),
        ]),
      )
      .executeTakeFirst();
    return row?.id;
  };

  const submit: HandoverStore['submit'] = async (question, most, tell): Promise<Submitted> => {
    const { id, asker, text, at } = question;
    const before = await known(question);
    if (before) return { kind: 'there', id: before, isNew: false };
    const first = { question: id, number: 0, kind: 'question', author: asker.person } as const;
    // The person's row is held first: two questions sent at once are counted one after the other.
    const isMade = await batch([
      { query: lockPerson(queries, asker.person), rows: 1 },
      { query: insertQuestion(queries, question, most), rows: 1 },
      {
        query: queries
          .insertInto('handover_said')
          .values({ ...first, name: asker.name, words: text, said_at: at }),
      },
      ...enqueueSteps(queries, tell, at),
    ]);
    if (isMade) return { kind: 'there', id, isNew: true };
    const meanwhile = await known(question);
    return meanwhile ? { kind: 'there', id: meanwhile, isNew: false } : { kind: 'too-many' };
  };

  return {
    ...createDraftStore(engine),
    ...createSeatStore(engine),
    submit,
    question: async (id) =>
      (await withThreads(await selectQuestions(queries).where('id', '=', id).execute()))[0],
    pending: async () =>
      withThreads(
        await selectQuestions(queries)
          .where('state', 'in', ['waiting', 'taken'])
          .orderBy('waiting_since')
          .orderBy('id')
          .execute(),
      ),
    ofAsker: async (asker, limit) =>
      withThreads(
        await selectQuestions(queries)
          .where('asker', '=', asker)
          .orderBy('asked_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
    change: (change) => {
      const { before, after, draft, tell, at } = change;
      return batch([
        updateQuestion(queries, change),
        ...insertSaid(queries, before.id, after, before.said.length),
        ...(draft
          ? [
              {
                query: queries.insertInto('handover_drafts').values({
                  id: draft.id,
                  question: before.id,
                  topic: draft.topic,
                  asked: draft.question,
                  reply: draft.reply,
                  basis: draft.basis ?? null,
                  author: draft.author.person,
                  author_name: draft.author.name,
                  state: draft.state,
                  created_at: at,
                  changed_at: at,
                }),
              },
            ]
          : []),
        ...enqueueSteps(queries, tell, at),
      ]);
    },
    tell: async (deliveries, at) => {
      const steps = enqueueSteps(queries, deliveries, at);
      if (steps.length > 0) await batch(steps);
    },
    forget: (forgetting) => forgetHandover(engine, forgetting),
  };
};
