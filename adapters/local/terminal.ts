import { createInterface, type Interface } from 'node:readline';
import { createTerminalChat, type TerminalChatDeps } from './terminal-chat.ts';
import { createStyle } from './terminal-style.ts';

export interface TerminalDeps extends Pick<
  TerminalChatDeps,
  'bot' | 'personas' | 'clock' | 'banner' | 'onQuit'
> {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** The widest line that is still comfortable to read. */
const MAX_WIDTH = 88;

/** Joins the chat by lines to a terminal: one line is answered before the next is taken. */
export const createTerminal = (deps: TerminalDeps) => {
  const { output } = deps;
  const chat = createTerminalChat({
    ...deps,
    style: createStyle(output.isTTY === true),
    width: Math.min(output.columns ?? MAX_WIDTH, MAX_WIDTH),
    print: (text) => void output.write(`${text}\n`),
  });
  let lines: Interface | undefined;
  let answered: Promise<void> = Promise.resolve();

  const prompt = (): void => lines?.prompt();

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
        answered = answered.then(() => chat.take(line)).then(prompt);
      });
      lines.on('SIGINT', () => {
        lines?.write(null, { ctrl: true, name: 'u' });
        chat.interrupt();
        prompt();
      });
      lines.on('close', () => {
        if (lines) deps.onQuit();
      });
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
