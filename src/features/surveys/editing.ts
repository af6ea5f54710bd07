import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { Form, FormValues } from '../../chat/form.ts';
import { act, buttons, notice } from '../../chat/message.ts';
import { actionId } from '../../chat/action-id.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { MOST_QUESTIONS } from './card-message.ts';
import { onState, showCard } from './desk.ts';
import { partsOf, type Question, type Survey } from './domain.ts';
import { fieldOf, readPart } from './fields.ts';
import { forCoordinators } from './handling.ts';
import { partOf } from './links.ts';
import { isRemoval, NEW, questionForm, readQuestion, typedQuestion } from './question-form.ts';
import type { Working } from './standing.ts';

const openQuestion = (context: Context, survey: Survey, wanted: string): Reply => {
  if (wanted === NEW) return showForm(questionForm(survey, NEW, {}, context));
  const question = survey.questions.find(({ id }) => id === wanted);
  return question
    ? showForm(questionForm(survey, question.id, typedQuestion(question, context), context))
    : toPerson(say('warning', context.texts.surveys.refusals.changed));
};

/** An id that no question of this survey has had. */
const freshId = (questions: readonly Question[]): string =>
  `q${String(Math.max(0, ...questions.map(({ id }) => Number(id.slice(1)) || 0)) + 1)}`;

const saveQuestion = async (
  working: Working,
  context: Context,
  survey: Survey,
  wanted: string,
  values: FormValues,
): Promise<Reply> => {
  const { surveys: words } = context.texts;
  const before = survey.questions.find(({ id }) => id === wanted);
  if ((wanted !== NEW && !before) || (wanted === NEW && survey.questions.length >= MOST_QUESTIONS))
    return showCard(working, context, survey.id, notice('warning', words.refusals.changed), 'new');
  const isGone = before !== undefined && isRemoval(values);
  if (isGone && survey.questions.length === 1)
    return showCard(working, context, survey.id, notice('warning', words.questionForm.last), 'new');
  const { question, faults } = isGone
    ? { question: before, faults: [] }
    : readQuestion(before, before?.id ?? freshId(survey.questions), survey, values, context);
  if (!question) return { kind: 'invalid', faults, form: questionForm(survey, wanted, values, context) };
  const others = survey.questions.map((one) => (one === before ? question : one));
  const questions = isGone
    ? survey.questions.filter((one) => one !== before)
    : before
      ? others
      : [...others, question];
  const isDone = await working.store.change(survey, { questions }, context.now);
  const done = isGone ? words.questionForm.removed : words.questionForm.saved;
  const first = isDone ? notice('success', done) : notice('warning', words.refusals.changed);
  return showCard(working, context, survey.id, first, 'new');
};

const tryForm = (survey: Survey, part: number, { texts }: Context): Form => {
  const { form } = texts.surveys;
  const parts = partsOf(survey.questions);
  return {
    id: actionId('surveys', 'try', survey.id, String(part)),
    title: parts.length > 1 ? form.part(part + 1, parts.length) : form.title,
    intro: form.introTry,
    fields: (parts[part] ?? parts[0]!).map((question) => fieldOf(question, {}, texts)),
    submit: form.submit,
  };
};

/** The form as participants get it; nothing of it is kept. */
const tried = (survey: Survey, part: number, values: FormValues, context: Context): Reply => {
  const { form } = context.texts.surveys;
  const parts = partsOf(survey.questions);
  const { faults } = readPart(parts[part] ?? parts[0]!, values, context.texts);
  if (faults.length > 0) return { kind: 'invalid', faults, form: tryForm(survey, part, context) };
  const next = part + 1;
  const more =
    next < parts.length
      ? act(actionId('surveys', 'try', survey.id, String(next)), form.next(next + 1), 'primary')
      : undefined;
  return toPerson(
    say(
      'info',
      form.tried,
      buttons(more, act(actionId('surveys', 'card', survey.id), context.texts.surveys.results.card)),
    ),
  );
};

const onPart = <More extends readonly unknown[]>(
  working: Working,
  handle: (context: Context, survey: Survey, part: number, ...more: More) => Reply,
) =>
  forCoordinators(async (context: Context, [id = '', part]: readonly string[], ...more: More) => {
    const survey = await working.store.survey(id);
    if (!survey) return toPerson(say('warning', context.texts.surveys.refusals.gone));
    return handle(context, survey, partOf(part), ...more);
  });

/** Questions of a draft, and its form to be tried. */
export const editingActions = (working: Working): Readonly<Record<string, ActionHandler>> => ({
  question: onState(working, ['draft'], (context, survey, _args, [value = '']: readonly string[]) =>
    openQuestion(context, survey, value),
  ),
  edit: onState(working, ['draft'], (context, survey, [question = '']) =>
    openQuestion(context, survey, question),
  ),
  try: onPart(working, (context, survey, part) => showForm(tryForm(survey, part, context))),
});

export const editingForms = (working: Working): Readonly<Record<string, FormHandler>> => ({
  edit: onState(
    working,
    ['draft'],
    (context, survey, [question = ''], values: FormValues) =>
      saveQuestion(working, context, survey, question, values),
    'new',
  ),
  try: onPart(working, (context, survey, part, values: FormValues) => tried(survey, part, values, context)),
});
