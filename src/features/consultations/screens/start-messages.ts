import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type MenuOption,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { actionId } from '../../../chat/action-id.ts';
import { cut } from '../../../chat/cut.ts';
import type { AdviceTopic, Mode } from '../domain.ts';
import { type Looked, links } from '../links.ts';
import { menusOf } from '../menus.ts';
import { hasWords, ofTopic } from './from-question.ts';
import type { Telling } from './telling.ts';

const topicOption = ({ id, name, minutes, group }: AdviceTopic, { texts, locale }: Telling): MenuOption => {
  const { topics } = texts.consultations;
  return {
    value: id,
    label: cut(name[locale], 75),
    hint: group ? topics.groupHint(minutes, group.seats) : topics.hint(minutes),
  };
};

/** Other ways than choosing a topic: groups, and a question in writing. */
const besides = (topics: readonly AdviceTopic[], { texts }: Telling): Block | undefined =>
  buttons(
    topics.some(({ group }) => group !== undefined)
      ? act(links.groups(), texts.consultations.topics.groups)
      : undefined,
    act(actionId('handover', 'ask'), texts.handover.askAdviser),
  );

/** The most topics that are offered as buttons, because they fit a question. */
const MOST_FITTING = 5;

/** The first choice: what it is about; topics of the question somebody comes from stand first, as buttons. */
export const topicsMessage = (
  topics: readonly AdviceTopic[],
  looked: Looked,
  telling: Telling,
  {
    first,
    fitting = [],
  }: { readonly first?: Block | undefined; readonly fitting?: readonly AdviceTopic[] } = {},
): Message => {
  const { topics: words } = telling.texts.consultations;
  const menus = menusOf(
    (index) => (index === 0 ? links.topic(looked) : links.moreTopics(looked, index)),
    [words.choose, words.chooseMore],
    topics.map((topic) => topicOption(topic, telling)),
  );
  return message(
    heading(words.title),
    first,
    paragraph(topics.length === 0 ? words.none : words.lead),
    looked.about && hasWords(looked.about) && topics.length > 0 ? small(words.withQuestion) : undefined,
    fitting.length > 0 ? paragraph(words.fitting) : undefined,
    buttons(
      ...fitting
        .slice(0, MOST_FITTING)
        .map(({ id, name }) => act(links.modes(ofTopic(looked, id)), cut(name[telling.locale], 75))),
    ),
    ...menus,
    besides(topics, telling),
  );
};

/** The second choice: how; each way says what it means. */
export const modesMessage = (
  topic: AdviceTopic,
  modes: readonly Mode[],
  looked: Looked,
  telling: Telling,
  first?: string,
): Message => {
  const { modeButtons, modeMeans, modeScreen } = telling.texts.consultations;
  return message(
    heading(topic.name[telling.locale]),
    first === undefined ? paragraph(modeScreen.choose) : notice('info', first),
    looked.about && hasWords(looked.about)
      ? small(telling.texts.consultations.topics.withQuestion)
      : undefined,
    facts(modes.map((mode) => ({ label: modeButtons[mode], value: modeMeans[mode] }))),
    buttons(
      ...modes.map((mode) => act(links.slots({ ...looked, topic: topic.id, mode }), modeButtons[mode])),
    ),
    buttons(act(links.allTopics(looked.about ? { about: looked.about } : {}), modeScreen.other)),
  );
};
