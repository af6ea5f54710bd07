import type { Context } from './context.ts';
import { small } from './message.ts';
import type { Reply } from './reply.ts';
import { link, type Spans } from './span.ts';

/** Who runs this bot, for the first words to a new person. */
export interface Introduction {
  /** The address of the information on personal data (pl. *klauzula informacyjna*), where there is one. */
  readonly privacyUrl?: string;
  /** Whether a language model has a hand in some answers. */
  readonly usesModels?: boolean;
  /** How many days questions without an answer are kept for the editors; 0: not at all. */
  readonly questionsKeptDays?: number;
}

/**
 * Says once, with the first reply to a person, that they talk to an automatic assistant
 * (AI Act, Reg. 2024/1689, art. 50(1)) and that data of those they help do not belong here. Where the first
 * reply is a form, it says so above its fields: they are about to write there.
 */
export const introduce = (
  reply: Reply,
  { texts }: Context,
  { privacyUrl, usesModels, questionsKeptDays = 0 }: Introduction,
): Reply => {
  const words = [
    texts.chat.introduction,
    ...(questionsKeptDays > 0 ? [texts.chat.keepsQuestions(questionsKeptDays)] : []),
    ...(usesModels ? [texts.assist.introduction] : []),
  ].join(' ');
  const about: Spans = privacyUrl
    ? [{ kind: 'text', text: `${words} ` }, link(texts.chat.aboutPrivacy, privacyUrl)]
    : [{ kind: 'text', text: words }];
  if (reply.kind === 'form')
    return { ...reply, form: { ...reply.form, intro: [words, reply.form.intro ?? ''].join('\n\n').trim() } };
  if (reply.kind !== 'message' && reply.kind !== 'update') return reply;
  if (reply.kind === 'message' && reply.to === 'everyone') return reply;
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, small(about)] } };
};
