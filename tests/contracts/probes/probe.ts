import type { Message } from '../../../src/chat/message.ts';

/** How the shared suite looks at what an adapter makes of a message. */
export interface RenderProbe {
  readonly name: string;
  /** What the adapter sends: one body, or several of a long message. */
  render(message: Message): readonly unknown[];
  /** Each limit or rule of the platform that the body breaks; a mention that would be triggered is one. */
  violations(body: unknown): readonly string[];
  /** The action ids the platform will bring back, as the adapter reads them. */
  actionIds(body: unknown): readonly string[];
  /** What a person reads, without markup. */
  visibleText(body: unknown): string;
  /** What is read where the body cannot be shown: a notification, a screen reader, a terminal. */
  plainFallback(body: unknown): string;
}
