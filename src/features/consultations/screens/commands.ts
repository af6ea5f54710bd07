import { cut } from '../../../chat/cut.ts';
import type { Command, CommandOption, OptionValues } from '../../../chat/command.ts';
import { faultyOptions } from '../../../chat/command-form.ts';
import type { Context } from '../../../chat/context.ts';
import { type Message, notice } from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { parseDay } from '../../../core/day.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { MODES } from '../domain.ts';
import type { Looked } from '../links.ts';
import { findTopics } from './find-topic.ts';
import type { Handling } from './handling.ts';
import { modesOf } from './modes.ts';
import { MODE_NAMES, readDay, readLine } from './read-line.ts';
import { topicsOf } from './topics.ts';

const MOST_SUGGESTED = 25;

type OptionName = 'temat' | 'forma' | 'dzien';

const option = (name: OptionName, en: string, rest: Partial<CommandOption>): CommandOption => ({
  name,
  localName: { en },
  label: {
    pl: textsIn('pl').consultations.options[name],
    en: textsIn('en').consultations.options[name],
  },
  description: {
    pl: textsIn('pl').consultations.optionHelp[name],
    en: textsIn('en').consultations.optionHelp[name],
  },
  required: false,
  ...rest,
});

/** Typed words and what they lead to; a topic that is not found is asked for, with what was understood kept. */
const start = async (handling: Handling, context: Context, typed: string, known: Looked): Promise<Reply> => {
  const { topics: words, slots } = context.texts.consultations;
  const show = (_context: Context, shown: Message): Reply => toPerson(shown);
  if (typed === '') return toPerson(await topicsOf(handling, context, known));
  const active = (await handling.booking.topics()).filter(({ isActive }) => isActive);
  const { fitting, unread } = findTopics(active, typed);
  const [topic, another] = fitting;
  if (!topic || another) {
    const line = (topic ? words.several : words.unknown)(cut(typed, 60));
    return toPerson(await topicsOf(handling, context, known, notice('info', line), fitting));
  }
  const reply = await modesOf(handling, context, { ...known, topic: topic.id }, show);
  if (unread.length === 0 || reply.kind !== 'message') return reply;
  const told = notice('info', slots.unread(unread.map((word) => `„${cut(word, 30)}”`).join(', ')));
  return { ...reply, message: { ...reply.message, blocks: [told, ...reply.message.blocks] } };
};

/** `/doradztwo`: topic, way and time of a consultation; typed words choose some of them beforehand. */
export const adviceCommand = (handling: Handling): Command => {
  const handle = async (context: Context, given: OptionValues): Promise<Reply> => {
    const { temat = '', forma, dzien } = given;
    const { topics: words } = context.texts.consultations;
    const today = warsawDay(context.now);
    const from = dzien === undefined ? undefined : (parseDay(dzien) ?? readDay(dzien, today));
    if (dzien !== undefined && (from === undefined || from < today))
      return faultyOptions(context, command, given, {
        field: 'dzien',
        text: from === undefined ? words.badDay : words.pastDay,
      });
    const mode = MODES.find((one) => MODE_NAMES[one] === forma);
    return start(handling, context, temat, { ...(mode ? { mode } : {}), ...(from ? { from } : {}) });
  };
  const command: Command = {
    name: 'doradztwo',
    localName: { en: 'advice' },
    description: {
      pl: textsIn('pl').consultations.description,
      en: textsIn('en').consultations.description,
    },
    example: {
      pl: '/doradztwo zamówienia publiczne telefon jutro',
      en: '/doradztwo zamówienia publiczne telefon jutro',
    },
    title: { pl: textsIn('pl').consultations.title, en: textsIn('en').consultations.title },
    options: [
      option('temat', 'topic', {
        main: true,
        maxLength: 150,
        suggest: async ({ locale }, typed) => {
          const active = (await handling.booking.topics()).filter(({ isActive }) => isActive);
          const { fitting } = findTopics(active, typed);
          return [...fitting, ...active.filter((topic) => !fitting.includes(topic))]
            .slice(0, MOST_SUGGESTED)
            .map(({ id, name }) => ({ label: cut(name[locale], 100), value: id }));
        },
      }),
      option('forma', 'mode', {
        choices: (locale) =>
          MODES.map((value) => ({
            value: MODE_NAMES[value],
            label: textsIn(locale).consultations.modeButtons[value],
          })),
      }),
      option('dzien', 'day', { maxLength: 40 }),
    ],
    readWords: (line, { now }) => readLine(line, warsawDay(now)),
    handle,
  };
  return command;
};
