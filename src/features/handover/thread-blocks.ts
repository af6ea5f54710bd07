import { type Block, facts, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Locale } from '../../core/locale.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { HandedOver, Said } from './domain.ts';
import { topicName } from './topics.ts';

/** What every block of this feature needs to know. */
export interface Telling {
  readonly base: KnowledgeBase;
  readonly texts: Texts;
  readonly locale: Locale;
}

/** One piece of a thread: who said it and when, the words, and what they rest on. */
export const saidBlocks = (said: Said, { texts, locale }: Telling): readonly Block[] => {
  const { handover } = texts;
  const when = formatDay(warsawDay(said.at), locale);
  return [
    small(strong(`${handover.said[said.kind](said.name)}, ${when}`)),
    ...said.text.split('\n\n').map((part) => paragraph(part)),
    ...(said.basis ? [facts([{ label: handover.rows.basis, value: said.basis }])] : []),
  ];
};

/** The facts of a question and its thread. What a reply is worth is said once, at the end. */
export const threadBlocks = (question: HandedOver, telling: Telling): readonly Block[] => {
  const { base, texts, locale } = telling;
  const { rows, states, closings, notTheBase } = texts.handover;
  const { topic, state, closing, adviser, said } = question;
  const day = formatDay(warsawDay(question.askedAt), locale);
  return [
    facts([
      { label: rows.topic, value: topicName(base, topic, locale) },
      { label: rows.state, value: states[state] },
      ...(closing ? [{ label: rows.closing, value: closings[closing] }] : []),
      { label: rows.asked, value: day },
      ...(adviser && adviser.name !== '' ? [{ label: rows.adviser, value: adviser.name }] : []),
    ]),
    ...said.flatMap((one) => saidBlocks(one, telling)),
    ...(said.some(({ kind }) => kind === 'reply') ? [small(notTheBase)] : []),
  ];
};
