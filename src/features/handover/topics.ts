import type { MenuOption } from '../../chat/message.ts';
import { MAX_MENU_OPTIONS } from '../../chat/message.ts';
import type { Locale } from '../../core/locale.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { KnowledgeBase, Topic } from '../../knowledge/base.ts';

/** The topic of a question that fits no other. */
export const OTHER_TOPIC = 'inne';

/** The topics to which questions are handed over: those that answers name, as many as a menu holds. */
export const adviserTopics = (base: KnowledgeBase): readonly Topic[] => {
  const named = new Set(
    [...base.answers.values(), ...base.unverified.values()].map(({ adviserTopic }) => adviserTopic),
  );
  return [...base.topics.values()].filter(({ id }) => named.has(id)).slice(0, MAX_MENU_OPTIONS - 1);
};

export const isTopic = (base: KnowledgeBase, id: string): boolean =>
  id === OTHER_TOPIC || adviserTopics(base).some((topic) => topic.id === id);

/** A topic's name; one that the knowledge base has lost since is called other. */
export const topicName = (base: KnowledgeBase, id: string, locale: Locale): string =>
  base.topics.get(id)?.name[locale] ?? textsIn(locale).handover.otherTopic;

export const topicOptions = (base: KnowledgeBase, locale: Locale): readonly MenuOption[] => [
  ...adviserTopics(base).map(({ id, name }) => ({ value: id, label: name[locale] })),
  { value: OTHER_TOPIC, label: textsIn(locale).handover.otherTopic },
];
