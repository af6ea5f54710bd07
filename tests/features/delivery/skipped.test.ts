import { expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { skippedMessage, type Titled } from '../../../src/features/delivery/overview-messages.ts';
import type { Ran } from '../../../src/features/delivery/overview-store.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { MORNING } from '../../support/deliveries.ts';

const missed = (title: string, count: number, over: Partial<Ran> = {}): Titled<Ran> => ({
  schedule: title,
  job: 'digests.slot',
  content: null,
  state: 'skipped',
  reason: 'late',
  count,
  last: MORNING,
  title,
  ...over,
});

const said = (...ran: readonly Titled<Ran>[]): string =>
  plain(skippedMessage([], ran, { texts: textsIn('pl'), locale: 'pl' }));

it('after a time without the program, a digest that was missed is not lost among jobs that make up for it', () => {
  const text = said(missed('Nowości od razu', 536), missed('Zmiany spotkań', 660), missed('Przegląd', 1));
  expect(text).toContain('Przegląd: 1 raz');
  expect(text).not.toContain('Nowości od razu');
  expect(text).toContain('ominął też 2 zadania powtarzane przez cały dzień');
});

it('a job that fails all day long is told of, however often', () => {
  const text = said(missed('Pilnowanie zapisów', 144, { state: 'failed', reason: 'failed' }));
  expect(text).toContain('Pilnowanie zapisów: 144 razy');
  expect(text).not.toContain('ominął');
});
