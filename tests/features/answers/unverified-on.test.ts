import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import type { Day } from '../../../src/core/clock.ts';
import { createAnswering } from '../../../src/features/answers/answering.ts';
import { wantsPerson } from '../../../src/features/answers/hand-over.ts';
import { outcomeMessage } from '../../../src/features/answers/messages.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { smallBase } from '../../support/knowledge.ts';

const TODAY = '2026-11-22' as Day;

/** What somebody reads who asks about the open entry, when its text says that. */
const readWith = (says: string): string => {
  const small = smallBase('2020-06-01');
  const entry = { ...small.unverified.get('kwota-2030')!, says };
  const base = { ...small, unverified: new Map([[entry.id, entry]]) };
  const outcome = createAnswering(base).show(entry.id, [], TODAY)!;
  const showing = { base, texts: textsIn('pl'), locale: 'pl', shareable: false } as const;
  return plain(outcomeMessage(outcome, showing)).replaceAll('\u00a0', ' ');
};

describe('an answer that is not verified', () => {
  it('reads with its quotations filled in for the day', () => {
    expect(readWith('Dziś jest to {prog.kwota}. Później nie wiadomo.')).toContain(
      'Dziś jest to 150 000 zł. Później nie wiadomo.',
    );
  });

  it('leaves out the sentence whose quotation has nothing to show, and never shows braces', () => {
    const text = readWith('Dawniej było {X-99.kwota}. Później nie wiadomo.');
    expect(text).toContain('Później nie wiadomo.');
    expect(text).not.toMatch(/[{}]|Dawniej/);
  });

  it('leads to an adviser, also where a model chose it', () => {
    const outcome = createAnswering(smallBase('2020-06-01')).show('kwota-2030', [], TODAY)!;
    const topic = { topic: 'zamowienia' };
    // Its words are kept among the unanswered, so that the form for an adviser can be filled with them.
    const kept = { ...topic, isKept: true };
    expect(wantsPerson(outcome)).toEqual(kept);
    expect(wantsPerson({ kind: 'assisted', outcome })).toEqual(kept);
    expect(wantsPerson({ kind: 'needs-person', rule: { kind: 'assisted', outcome } })).toEqual(topic);
  });
});
