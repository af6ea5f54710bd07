import { actionId } from '../../chat/action-id.ts';
import type { Field, Form } from '../../chat/form.ts';
import { CLOSE_REASONS } from './domain.ts';
import { LONGEST } from './limits.ts';
import { type Telling } from './thread-blocks.ts';
import { topicOptions } from './topics.ts';

/** The value of the one line of a consent. */
export const CONSENTS = 'tak';

const long = (
  id: string,
  label: string,
  maxLength: number,
  rest: { hint?: string; value?: string | undefined; required?: boolean },
): Field => ({
  id,
  kind: 'text',
  long: true,
  label,
  maxLength,
  required: rest.required ?? true,
  ...(rest.hint ? { hint: rest.hint } : {}),
  ...(rest.value ? { value: rest.value } : {}),
});

/** What was typed so far; a form that is shown again holds it. */
export interface Asked {
  readonly text?: string | undefined;
  readonly topic?: string | undefined;
  readonly consents?: boolean;
}

/** A question to an adviser. The consent is not ticked beforehand. */
export const askForm = ({ base, texts, locale }: Telling, { text, topic, consents }: Asked): Form => {
  const { form } = texts.handover;
  const options = topicOptions(base, locale);
  const isKnown = options.some(({ value }) => value === topic);
  return {
    id: actionId('handover', 'ask', ...(isKnown && topic ? [topic] : [])),
    title: form.title,
    fields: [
      long('pytanie', form.question, LONGEST.question, { hint: form.questionHint, value: text }),
      {
        id: 'temat',
        kind: 'choice',
        label: form.topic,
        required: true,
        options,
        ...(isKnown && topic ? { value: topic } : {}),
      },
      {
        id: 'zgoda',
        kind: 'choices',
        label: form.consent,
        required: true,
        options: [{ value: CONSENTS, label: form.consentLine }],
        ...(consents ? { values: [CONSENTS] } : {}),
      },
    ],
    submit: form.submit,
  };
};

export const moreForm = ({ texts }: Telling, id: string, text?: string): Form => {
  const { title, field, submit } = texts.handover.moreForm;
  const fields = [long('pytanie', field, LONGEST.question, { value: text })];
  return { id: actionId('handover', 'more', id), title, fields, submit };
};

export const replyForm = (
  { texts }: Telling,
  id: string,
  typed: { text?: string; basis?: string } = {},
): Form => {
  const { replyForm: words } = texts.handover;
  return {
    id: actionId('handover', 'reply', id),
    title: words.title,
    fields: [
      long('odpowiedz', words.text, LONGEST.reply, { hint: words.textHint, value: typed.text }),
      long('podstawa', words.basis, LONGEST.basis, {
        hint: words.basisHint,
        value: typed.basis,
        required: false,
      }),
    ],
    submit: words.submit,
  };
};

export const closeForm = (
  { texts }: Telling,
  id: string,
  typed: { reason?: string; note?: string } = {},
): Form => {
  const { closeForm: words, closings } = texts.handover;
  return {
    id: actionId('handover', 'close', id),
    title: words.title,
    fields: [
      {
        id: 'powod',
        kind: 'choice',
        label: words.reason,
        required: true,
        options: CLOSE_REASONS.map((value) => ({ value, label: closings[value] })),
        ...(typed.reason ? { value: typed.reason } : {}),
      },
      long('slowo', words.note, LONGEST.note, { hint: words.noteHint, value: typed.note, required: false }),
    ],
    submit: words.submit,
  };
};

export const topicsForm = ({ base, texts, locale }: Telling, chosen: readonly string[]): Form => {
  const { title, field, hint, submit } = texts.handover.topicsForm;
  const options = topicOptions(base, locale);
  const values = chosen.filter((id) => options.some(({ value }) => value === id));
  return {
    id: actionId('handover', 'topics'),
    title,
    fields: [{ id: 'tematy', kind: 'choices', label: field, hint, required: false, options, values }],
    submit,
  };
};
