import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { Field, Form } from '../../chat/form.ts';
import { MAX_MENU_OPTIONS, type MenuOption } from '../../chat/message.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Gap } from './domain.ts';
import { LONGEST } from './limits.ts';

export interface TypedDraft {
  readonly question: string;
  readonly topic: string;
  readonly reply: string;
  readonly basis: string;
}

/** The topics an answer may have, as many as a menu holds. */
export const topicOptions = (base: KnowledgeBase, locale: Context['locale']): readonly MenuOption[] =>
  [...base.topics.values()]
    .slice(0, MAX_MENU_OPTIONS)
    .map(({ id, name }) => ({ value: id, label: cut(name[locale], 75) }));

/** The form of a draft, the question filled in from the gap. */
export const draftForm = (
  { texts, locale }: Context,
  base: KnowledgeBase,
  gap: Pick<Gap, 'id' | 'example' | 'about'>,
  typed?: TypedDraft,
): Form => {
  const { draftForm: words } = texts.curation;
  const about = base.answers.get(gap.about ?? '') ?? base.unverified.get(gap.about ?? '');
  const topic = typed?.topic ?? about?.topic;
  const options = topicOptions(base, locale);
  const text = (id: string, rest: Omit<Extract<Field, { kind: 'text' }>, 'id' | 'kind'>): Field => ({
    id,
    kind: 'text',
    ...rest,
  });
  return {
    id: actionId('curation', 'draft', gap.id),
    title: words.title,
    fields: [
      text('pytanie', {
        label: words.question,
        hint: words.questionHint,
        required: true,
        long: false,
        maxLength: LONGEST.title,
        value: typed?.question ?? cut(about?.title ?? gap.example, LONGEST.title),
      }),
      {
        id: 'temat',
        kind: 'choice',
        label: words.topic,
        required: true,
        options,
        ...(topic !== undefined && options.some(({ value }) => value === topic) ? { value: topic } : {}),
      },
      text('odpowiedz', {
        label: words.reply,
        hint: words.replyHint,
        required: true,
        long: true,
        maxLength: LONGEST.reply,
        ...(typed?.reply ? { value: typed.reply } : {}),
      }),
      text('podstawa', {
        label: words.basis,
        hint: words.basisHint,
        required: false,
        long: true,
        maxLength: LONGEST.basis,
        ...(typed?.basis ? { value: typed.basis } : {}),
      }),
    ],
    submit: words.submit,
  };
};
