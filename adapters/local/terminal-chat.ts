import type { Attachment } from '../../src/chat/files.ts';
import type { Input } from '../../src/chat/input.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Bot } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Clock } from '../../src/core/clock.ts';
import { newId } from '../../src/core/ids.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { localeOf, type Persona } from './persona.ts';
import { askAgain, beginForm, type Filling, questionOf, readField, toInput } from './terminal-form.ts';
import { type Choice, renderForTerminal } from './terminal-render.ts';
import { harmless, type Style } from './terminal-style.ts';

export interface TerminalChatDeps {
  readonly bot: Bot;
  readonly personas: readonly Persona[];
  readonly clock: Clock;
  readonly banner: readonly string[];
  readonly style: Style;
  /** Characters in a line now; the window may change. */
  readonly width: () => number;
  readonly print: (text: string) => void;
  /** Keeps a file that came with a message and gives its path. */
  readonly keepFile: (file: Attachment) => string;
  readonly onQuit: () => void;
}

/** What the next line may mean besides words. */
type Waiting =
  | { readonly kind: 'words'; readonly choices: readonly Choice[] }
  | { readonly kind: 'persona' }
  | { readonly kind: 'form'; readonly filling: Filling };

/** Commands of the terminal itself. */
const OWN_COMMANDS: readonly string[] = ['anuluj', 'koniec', 'kto', 'strona'];

/** A chat by lines of text: what to do with a typed line, and what to print. It knows no stream. */
export const createTerminalChat = (deps: TerminalChatDeps) => {
  const { bot, personas, clock, style, width, print } = deps;
  let [persona] = personas;
  let waiting: Waiting = { kind: 'words', choices: [] };

  const locale = () => (persona ? localeOf(persona) : 'pl');
  const texts = () => textsIn(locale()).local;
  const describe = ({ name, role, institution }: Persona): string =>
    harmless(`${name}, ${textsIn(locale()).people.roles[role]}, ${institution}`);

  const askNext = (filling: Filling): void => {
    waiting = { kind: 'form', filling };
    const [field] = filling.left;
    if (field) print(questionOf(field, texts().terminal));
  };

  const showFiles = ({ files = [] }: Message): void => {
    for (const file of files) print(texts().terminal.fileKept(file.name, deps.keepFile(file)));
  };

  const show = (reply: Reply): void => {
    const { terminal } = texts();
    switch (reply.kind) {
      case 'message':
      case 'update':
      case 'home': {
        const view = renderForTerminal(reply.message, style, width());
        if (reply.kind === 'message' && reply.to === 'everyone')
          print(style.dim(`(${terminal.forEveryone})`));
        print(view.text);
        showFiles(reply.message);
        if (view.choices.length > 0) print(style.dim(terminal.pickNumber(1, view.choices.length)));
        waiting = { kind: 'words', choices: view.choices };
        return;
      }
      case 'form':
        print(style.bold(terminal.formStart(reply.form.title)));
        if (reply.form.intro) print(harmless(reply.form.intro));
        return askNext(beginForm(reply.form));
      case 'invalid': {
        print(style.bold(terminal.formFaults));
        for (const fault of reply.faults) print(harmless(`× ${fault.text}`));
        const before = waiting.kind === 'form' ? waiting.filling : beginForm(reply.form);
        return askNext(
          askAgain(
            reply.form,
            before,
            reply.faults.map((fault) => fault.field),
          ),
        );
      }
      case 'suggestions':
      case 'silence':
        return;
    }
  };

  const send = async (input: Input): Promise<void> => {
    if (!persona) return;
    const reply = await bot.handle({
      key: `local:${persona.id}:${newId('trm')}`,
      input,
      from: persona.account,
      place: { kind: 'direct', id: 'local:terminal' },
      at: clock.now(),
    });
    if (input.kind === 'form' && reply.kind !== 'invalid') waiting = { kind: 'words', choices: [] };
    show(reply);
  };

  const fillIn = async (filling: Filling, line: string): Promise<void> => {
    const [field, ...left] = filling.left;
    if (!field) return;
    const value = readField(field, line, texts().terminal);
    if (!value.ok) return print(value.refusal);
    const values = { ...filling.values, [field.id]: value.value };
    const filled = { ...filling, left, values };
    if (left.length > 0) return askNext(filled);
    waiting = { kind: 'form', filling: filled };
    await send(toInput(filled));
  };

  const listPersonas = (): void => {
    print(style.bold(texts().terminal.whoAreYou));
    personas.forEach((one, index) => print(`${style.accent(`[${index + 1}]`)} ${describe(one)}`));
    waiting = { kind: 'persona' };
  };

  const become = (number: string): void => {
    const chosen = personas[Number(number) - 1];
    if (!chosen) return print(texts().terminal.noSuchNumber(number, personas.length));
    persona = chosen;
    waiting = { kind: 'words', choices: [] };
    print(texts().terminal.intro(describe(chosen)));
  };

  const leaveForm = (): void => {
    const { formLeft, formNothing } = texts().terminal;
    print(waiting.kind === 'form' ? formLeft : formNothing);
    if (waiting.kind === 'form') waiting = { kind: 'words', choices: [] };
  };

  /** A command in the middle of a form is no answer to its question: it leaves the form, and the person is told. */
  const commandInForm = (line: string): Promise<void> | void => {
    const name = line.slice(1).split(' ')[0] ?? '';
    const isKnown = OWN_COMMANDS.includes(name) || bot.commands.some((one) => one.name === name);
    if (!isKnown) return print(texts().terminal.formNoSuchCommand(harmless(line)));
    leaveForm();
    return command(line);
  };

  const quit = (): void => {
    print(texts().terminal.goodbye);
    deps.onQuit();
  };

  const command = (line: string): Promise<void> | void => {
    const [name = '', ...rest] = line.slice(1).split(' ');
    const text = rest.join(' ').trim();
    if (name === 'koniec') return quit();
    if (name === 'anuluj') return leaveForm();
    if (name === 'kto') return text === '' ? listPersonas() : become(text);
    if (name === 'strona') return send({ kind: 'home' });
    return send({ kind: 'command', name, options: {}, text });
  };

  const choose = (choices: readonly Choice[], number: string): Promise<void> | void => {
    const choice = choices[Number(number) - 1];
    return choice
      ? send({ kind: 'action', id: choice.id, values: choice.values })
      : print(texts().terminal.noSuchNumber(number, choices.length));
  };

  return {
    greet: (): void => {
      const { terminal } = texts();
      for (const line of deps.banner) print(line);
      if (persona) print(terminal.intro(describe(persona)));
      print(style.dim(terminal.help));
      const prompts = bot.prompts(locale());
      if (prompts.length > 0) print(terminal.prompts);
      for (const prompt of prompts) print(`  ${harmless(prompt.text)}`);
    },

    /** Does what the line says; resolves when the reply was printed. */
    take: async (typed: string): Promise<void> => {
      const line = typed.trim();
      if (line === '/anuluj' || line === '/koniec') return command(line);
      // A path begins like a command.
      const wantsPath = waiting.kind === 'form' && waiting.filling.left[0]?.kind === 'file';
      if (waiting.kind === 'form' && line.startsWith('/') && !wantsPath) return commandInForm(line);
      if (waiting.kind === 'form') return fillIn(waiting.filling, typed);
      if (line === '') return;
      if (line.startsWith('/')) return command(line);
      const isNumber = /^\d{1,2}$/.test(line);
      if (isNumber && waiting.kind === 'persona') return become(line);
      if (isNumber && waiting.kind === 'words' && waiting.choices.length > 0)
        return choose(waiting.choices, line);
      await send({ kind: 'words', text: line });
    },

    /**
     * Prints a message that answers nothing, unless it is for somebody else. What it offers can be chosen by
     * number, but never in the middle of a form.
     */
    announce: (message: Message, onlyFor: string | undefined): boolean => {
      if (onlyFor !== undefined && onlyFor !== persona?.id) return false;
      const { terminal } = texts();
      const view = renderForTerminal(message, style, width());
      print(`\n${style.dim(`(${onlyFor === undefined ? terminal.forEveryone : terminal.unasked})`)}`);
      print(view.text);
      showFiles(message);
      if (waiting.kind !== 'words' || view.choices.length === 0) return true;
      print(style.dim(terminal.pickNumber(1, view.choices.length)));
      waiting = { kind: 'words', choices: view.choices };
      return true;
    },

    /** Ctrl+C: out of the form, or out of the chat. */
    interrupt: (): void => (waiting.kind === 'form' ? leaveForm() : quit()),

    /** Commands that begin with what was typed, for the Tab key. */
    complete: (line: string): readonly string[] =>
      [...OWN_COMMANDS, ...bot.commands.map((one) => one.name)]
        .map((name) => `/${name}`)
        .filter((name) => line.startsWith('/') && name.startsWith(line))
        .sort(),
  };
};
