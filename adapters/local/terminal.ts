import { createInterface, type Interface } from 'node:readline';
import { toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import { pl } from '../../src/i18n/pl.ts';
import type { Message } from '../../src/chat/message.ts';
import { createTerminalChat, type TerminalChatDeps } from './terminal-chat.ts';
import { keepFile } from './terminal-file.ts';
import { createStyle } from './terminal-style.ts';

export interface TerminalDeps extends Pick<
  TerminalChatDeps,
  'bot' | 'personas' | 'clock' | 'banner' | 'onQuit'
> {
  readonly log: Log;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** The widest line that is still comfortable to read, and the narrowest worth breaking for. */
const MAX_WIDTH = 88;
const MIN_WIDTH = 30;

/** A terminal that does not know its width says 0. */
const widthOf = ({ columns }: TerminalDeps['output']): number =>
  columns ? Math.max(MIN_WIDTH, Math.min(columns, MAX_WIDTH)) : MAX_WIDTH;

/** Joins the chat by lines to a terminal: one line is answered before the next is taken. */
export const createTerminal = (deps: TerminalDeps) => {
  const { output, log } = deps;
  let leaving = false;
  const chat = createTerminalChat({
    ...deps,
    style: createStyle(output.isTTY === true),
    width: () => widthOf(output),
    keepFile,
    onQuit: () => {
      leaving = true;
      deps.onQuit();
    },
    print: (text) => void output.write(`${text}\n`),
  });
  let lines: Interface | undefined;
  let answered: Promise<void> = Promise.resolve();

  /** A bug while one line is answered must not end the chat. */
  const apologise = (thrown: unknown): void => {
    log.error('the terminal chat failed', { platform: 'local', error: toError(thrown) });
    output.write(`${pl.local.api.failed}\n`);
  };

  const prompt = (): void => {
    if (!leaving) lines?.prompt();
  };

  return {
    start: (): void => {
      lines = createInterface({
        input: deps.input,
        output,
        prompt: '› ',
        terminal: output.isTTY === true,
        completer: (line: string) => [chat.complete(line), line],
      });
      chat.greet();
      prompt();
      lines.on('line', (line) => {
        answered = answered
          .then(() => chat.take(line))
          .catch(apologise)
          .then(prompt);
      });
      lines.on('SIGINT', () => {
        lines?.write(null, { ctrl: true, name: 'u' });
        output.write('\n');
        chat.interrupt();
        prompt();
      });
      lines.on('close', () => {
        if (lines && !leaving) deps.onQuit();
      });
    },
    /** Shows a message that answers nothing, where it is for the person who sits here. */
    announce: (message: Message, onlyFor: string | undefined): void => {
      if (lines && chat.announce(message, onlyFor)) prompt();
    },
    /** Takes no more lines and lets the one under way be answered. */
    stop: async (): Promise<void> => {
      const closing = lines;
      lines = undefined;
      closing?.close();
      await answered;
    },
  };
};
