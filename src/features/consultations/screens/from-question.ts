import { createHash } from 'node:crypto';
import { act, type Block, type Button, buttons } from '../../../chat/message.ts';
import type { Texts } from '../../../i18n/pl.ts';
import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { type Looked, links, without } from '../links.ts';
import type { FromQuestion } from './handling.ts';

/** In a button: the question that was kept is put into the form. */
const KEPT = 'k';
const ANSWER = 'a';

/** The longest mark of an answer; ids of answers are too long for a button that also names topic, adviser and time. */
const MARK = 8;

const markOf = (answer: string): string =>
  `${ANSWER}${createHash('sha256').update(answer).digest('hex').slice(0, MARK)}`;

/** The mark without the topic it began with: once a topic is chosen nothing has to be proposed. */
const withoutTopic = (about: string): string => about.split('-')[0]!;

/** What is looked for once the topic is chosen: the words stay, what was proposed does not. */
export const ofTopic = (looked: Looked, topic: string): Looked => {
  const about = looked.about && withoutTopic(looked.about);
  return { ...without(looked, 'about'), topic, ...(about ? { about } : {}) };
};

/** Whether words come with it, or only a topic. */
export const hasWords = (about: string): boolean => withoutTopic(about) !== '';

/** The way to a consultation under an answer that was none; what is known is filled in beforehand. */
export const bookButton = (
  { consultations }: Texts,
  { topic, isKept = false }: { readonly topic?: string | undefined; readonly isKept?: boolean } = {},
): Button => {
  const about = `${isKept ? KEPT : ''}${topic ? `-${topic}` : ''}`;
  return act(links.topics(about === '' ? {} : { about }), consultations.book);
};

/** The same under an answer: it may leave something open. */
export const bookBlocks = ({ consultations }: Texts, answer: string): readonly Block[] =>
  [buttons(act(links.topics({ about: markOf(answer) }), consultations.book))].filter(
    (block) => block !== undefined,
  );

/** What somebody asked: last of all, and what that answer was given to, where it is still remembered. */
export interface Asked {
  readonly last: () => Promise<string | undefined>;
  readonly answeredBy: (answer: string) => string | undefined;
}

/** What a mark stands for: the topic of the knowledge base, and the words that go into the form. */
export const readAbout = async (
  about: string,
  { consultations }: Texts,
  base: KnowledgeBase,
  asked: Asked,
): Promise<FromQuestion> => {
  if (about.startsWith(ANSWER)) {
    const answer = [...base.answers.values()].find(({ id }) => markOf(id) === about);
    if (!answer) return {};
    const question = asked.answeredBy(answer.id);
    const told = consultations.form.aboutAnswer(answer.title);
    return {
      topic: answer.adviserTopic,
      words: question === undefined ? told : `${question}\n\n${told}`,
    };
  }
  const [kept, ...topic] = about.split('-');
  return {
    topic: topic.join('-') || undefined,
    words: kept === KEPT ? await asked.last() : undefined,
  };
};
