import { ok } from '../core/result.ts';
import { type Command, mayUse, type OptionValues, type ReadWords } from './command.ts';
import { askForOptions, faultsOf, faultyOptions } from './command-form.ts';
import { checkOptions, splitCommandLine } from './command-line.ts';
import type { Context } from './context.ts';
import { cut } from './cut.ts';
import type { Form } from './form.ts';
import { message, notice } from './message.ts';
import { type Reply, showForm, toPerson } from './reply.ts';

/** Words that nobody understood are told back, as far as that helps. */
const MOST_UNREAD = 100;

export const sayNo = (line: string): Reply => toPerson(message(notice('warning', line)));

const withIntro = (form: Form, ...lines: readonly string[]): Form => ({
  ...form,
  intro: [...lines, form.intro ?? ''].filter((line) => line !== '').join(' '),
});

/** Free words taken apart by the command; what was named by its option counts more than what was read out of words. */
const takeApart = (context: Context, command: Command, given: OptionValues): ReadWords => {
  const main = command.options.find((option) => option.main)?.name;
  const words = main === undefined ? '' : (given[main]?.trim() ?? '');
  if (!command.readWords || main === undefined || words === '') return { options: given, unread: [] };
  const read = command.readWords(words, context);
  const named = Object.entries(given).filter(([name, value]) => name !== main && value.trim() !== '');
  return { options: { ...read.options, ...Object.fromEntries(named) }, unread: read.unread };
};

/** A fault after a typed line opens the form, which has a place for correcting it. */
const inForm = (reply: Reply): Reply =>
  reply.kind === 'invalid' ? showForm(withIntro(reply.form, ...reply.faults.map(({ text }) => text))) : reply;

const tellUnread = (reply: Reply, unread: readonly string[], { texts }: Context): Reply => {
  if (unread.length === 0) return reply;
  const told = texts.chat.unreadWords(cut(unread.join(' '), MOST_UNREAD));
  switch (reply.kind) {
    case 'message':
    case 'update':
      return { ...reply, message: message(notice('warning', told), ...reply.message.blocks) };
    case 'form':
      return showForm(withIntro(reply.form, told));
    default:
      return reply;
  }
};

/**
 * Runs a command, whose options came as a line (or apart, where the platform parses them) or by its form. What is
 * missing is asked for in the form, what is wrong is told where it can be corrected, what is not understood is named.
 */
export const runCommand = async (
  context: Context,
  command: Command,
  given: OptionValues | string,
  sentBy: 'line' | 'form',
): Promise<Reply> => {
  const { texts, locale, speaker } = context;
  if (!mayUse(command, speaker.roles)) {
    const { notAllowed, onlyAdmins } = texts.chat;
    const isForAdmins = command.roles?.every((role) => role === 'admin') ?? false;
    return sayNo(isForAdmins ? onlyAdmins(command.name) : notAllowed(command.name, command.roles));
  }
  const line = typeof given === 'string' ? splitCommandLine(command, given) : ok(given);
  if (!line.ok) return sayNo(texts.chat.leftover(cut(line.refusal.text, 60), command.example[locale]));
  const { options, unread } = takeApart(context, command, line.value);
  const checked = checkOptions(command, options);
  const decide = (): Promise<Reply> | Reply => {
    if (checked.ok) return command.handle(context, checked.value);
    const faults = faultsOf(context, checked.refusal);
    if (sentBy === 'form') return faultyOptions(context, command, options, ...faults);
    if (checked.refusal.code === 'missing') return askForOptions(context, command, options);
    // The form could not hold it either.
    if (checked.refusal.code === 'too-long') return sayNo(faults.map(({ text }) => text).join(' '));
    return faultyOptions(context, command, options, ...faults);
  };
  const reply = await decide();
  return tellUnread(sentBy === 'line' ? inForm(reply) : reply, unread, context);
};
