import type { Context } from '../../chat/context.ts';
import { type Field, type Form, FORM_LIMITS, type FormValues, valueOf } from '../../chat/form.ts';
import type { FieldFault } from '../../chat/reply.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { tidy } from '../../core/text.ts';
import { type Question, QUESTION_KINDS, type QuestionKind, type Survey } from './domain.ts';
import { deskLink } from './links.ts';
import { wordingOf } from './wording.ts';

const FIELD = {
  text: 'tresc',
  hint: 'podpowiedz',
  kind: 'rodzaj',
  options: 'odpowiedzi',
  act: 'dzialanie',
} as const;

/** Options of one question, and the characters of each: what the menus of all platforms hold. */
const OPTIONS = { least: 2, most: 20, longest: 75 } as const;

/** Before an option that is the right one. */
const RIGHT = '*';

export const NEW = 'new';

/** A question as it would be typed. */
export const typedQuestion = (question: Question, { texts }: Pick<Context, 'texts'>): FormValues => {
  const { text, hint = '', options } = wordingOf(question, texts);
  return {
    [FIELD.text]: text,
    [FIELD.hint]: hint,
    [FIELD.kind]: question.kind,
    [FIELD.options]: options
      .map((option, index) => (index === question.right ? `${RIGHT} ${option}` : option))
      .join('\n'),
  };
};

export const questionForm = (
  survey: Survey,
  question: string,
  typed: FormValues,
  { texts }: Pick<Context, 'texts'>,
): Form => {
  const { questionForm: form, kinds } = texts.surveys;
  const value = (id: string) => {
    const now = valueOf(typed, id);
    return now === '' ? {} : { value: now };
  };
  const line = (id: string, label: string, hint: string, maxLength: number, required: boolean): Field => ({
    kind: 'text',
    id,
    label,
    hint,
    required,
    long: false,
    maxLength,
    ...value(id),
  });
  return {
    id: deskLink('edit', survey, question),
    title: question === NEW ? form.newTitle : form.title,
    fields: [
      line(FIELD.text, form.text, form.textHint, FORM_LIMITS.label, true),
      line(FIELD.hint, form.hint, form.hintHint, FORM_LIMITS.hint, false),
      {
        kind: 'choice',
        id: FIELD.kind,
        label: form.kind,
        required: true,
        options: QUESTION_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
        value: valueOf(typed, FIELD.kind) || 'scale',
      },
      {
        kind: 'text',
        id: FIELD.options,
        label: form.options,
        hint: survey.kind === 'test' ? form.optionsHintTest : form.optionsHint,
        required: false,
        long: true,
        maxLength: OPTIONS.most * (OPTIONS.longest + 3),
        ...value(FIELD.options),
      },
      ...(question === NEW
        ? []
        : [
            {
              kind: 'choice',
              id: FIELD.act,
              label: form.act,
              required: true,
              options: (['save', 'remove'] as const).map((act) => ({ value: act, label: form.acts[act] })),
              value: 'save',
            } as const,
          ]),
    ],
    submit: form.submit,
  };
};

export const isRemoval = (values: FormValues): boolean => valueOf(values, FIELD.act) === 'remove';

/** Whether a text for many eyes holds somebody's number. */
const holdsNumbers = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => kind !== 'email' && kind !== 'name');

const isSame = (one: Question, other: Question, context: Pick<Context, 'texts'>): boolean =>
  JSON.stringify(typedQuestion(one, context)) === JSON.stringify(typedQuestion(other, context));

/** What was typed, or what is wrong with it. A template's question that was left as it is stays the template's. */
export const readQuestion = (
  before: Question | undefined,
  id: string,
  survey: Pick<Survey, 'kind'>,
  values: FormValues,
  context: Pick<Context, 'texts'>,
): { readonly question?: Question; readonly faults: readonly FieldFault[] } => {
  const { questionForm: form } = context.texts.surveys;
  const [text, hint] = [FIELD.text, FIELD.hint].map((field) => tidy(valueOf(values, field)));
  const kind: QuestionKind = QUESTION_KINDS.find((one) => one === valueOf(values, FIELD.kind)) ?? 'scale';
  const takesOptions = kind === 'one' || kind === 'many';
  const lines = valueOf(values, FIELD.options)
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  const options = takesOptions ? lines.map((line) => line.replace(/^\*\s*/u, '')) : [];
  const right = lines.flatMap((line, index) => (line.startsWith(RIGHT) ? [index] : []));
  const isCountFault = takesOptions && (options.length < OPTIONS.least || options.length > OPTIONS.most);
  const faults: readonly FieldFault[] = [
    ...(text!.length < 3 ? [{ field: FIELD.text, text: form.textFault }] : []),
    ...(holdsNumbers(`${text!} ${hint!}`) ? [{ field: FIELD.text, text: form.personal }] : []),
    ...(isCountFault ? [{ field: FIELD.options, text: form.countFault(OPTIONS.least, OPTIONS.most) }] : []),
    ...(options.some(({ length }) => length > OPTIONS.longest)
      ? [{ field: FIELD.options, text: form.longFault(OPTIONS.longest) }]
      : []),
    ...(new Set(options).size < options.length ? [{ field: FIELD.options, text: form.sameFault }] : []),
    ...(right.length > 1 ? [{ field: FIELD.options, text: form.rightFault }] : []),
    ...(holdsNumbers(options.join(' ')) ? [{ field: FIELD.options, text: form.personal }] : []),
  ];
  if (faults.length > 0) return { faults };
  const isTested = survey.kind === 'test' && kind === 'one' && right.length === 1;
  const question: Question = {
    id,
    kind,
    own: { text: text!, ...(hint === '' ? {} : { hint: hint! }), options },
    ...(isTested ? { right: right[0]! } : {}),
  };
  return { faults, question: before && isSame(before, question, context) ? before : question };
};
