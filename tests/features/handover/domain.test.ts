import { describe, expect, it } from 'vitest';
import { toAccount } from '../../../src/chat/target.ts';
import { shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { type Act, type Actor, decide, type HandedOver } from '../../../src/features/handover/domain.ts';

const ASKED = toInstant(Date.UTC(2026, 10, 23, 8));
const NOW = shift(ASKED, 3_600_000);

const actor = (name: string, may: Partial<Actor> = {}): Actor => ({
  person: `per_${name}` as PersonId,
  name,
  isAdviser: false,
  isCoordinator: false,
  ...may,
});
const ANNA = actor('Anna');
const MARIA = actor('Maria', { isAdviser: true });
const EWA = actor('Ewa', { isAdviser: true });
const JAN = actor('Jan', { isCoordinator: true });

const WAITING: HandedOver = {
  id: 'que_1',
  revision: 1,
  asker: { person: ANNA.person, name: 'Anna' },
  askerTarget: toAccount({ platform: 'slack', workspace: 'T1', user: 'U1' }),
  askerLocale: 'pl',
  topic: 'zamowienia',
  state: 'waiting',
  askedAt: ASKED,
  waitingSince: ASKED,
  said: [{ kind: 'question', author: ANNA.person, name: 'Anna', text: 'Jaki próg?', at: ASKED }],
};

const REPLY: Act = { kind: 'reply', text: 'Taki.' };

/** A question after those things were done with it. */
const given = (...done: readonly (readonly [Actor, Act])[]): HandedOver =>
  done.reduce((question, [who, act]) => {
    const decided = decide(question, act, who, NOW);
    if (!decided.ok) throw new Error(decided.refusal);
    return decided.value;
  }, WAITING);

const TAKEN = given([MARIA, { kind: 'take' }]);
const ANSWERED = given([MARIA, { kind: 'take' }], [MARIA, REPLY]);
const CLOSED = given([MARIA, { kind: 'close', reason: 'not-ours' }]);

describe('a question', () => {
  it.each<[string, HandedOver, Actor, Act, Partial<HandedOver>]>([
    ['that waits is taken', WAITING, MARIA, { kind: 'take' }, { state: 'taken', adviser: MARIA }],
    ['that is taken is given back', TAKEN, MARIA, { kind: 'give-back' }, { state: 'waiting' }],
    [
      'is given back by a coordinator for a colleague',
      TAKEN,
      JAN,
      { kind: 'give-back' },
      { state: 'waiting' },
    ],
    ['that is taken is answered', TAKEN, MARIA, REPLY, { state: 'answered' }],
    [
      'moves to another topic and waits again',
      TAKEN,
      MARIA,
      { kind: 'pass', topic: 'kadra' },
      { state: 'waiting', topic: 'kadra' },
    ],
    [
      'is assigned by a coordinator',
      TAKEN,
      JAN,
      { kind: 'assign', to: EWA },
      { state: 'taken', adviser: EWA },
    ],
    [
      'is closed with a reason',
      WAITING,
      EWA,
      { kind: 'close', reason: 'not-ours' },
      { state: 'closed', closing: 'not-ours', endedAt: NOW },
    ],
    ['is withdrawn by its asker', TAKEN, ANNA, { kind: 'withdraw' }, { state: 'withdrawn', endedAt: NOW }],
    ['that was answered helped', ANSWERED, ANNA, { kind: 'helped' }, { state: 'closed', closing: 'helped' }],
    [
      'that was answered goes back to the same adviser and waits anew',
      ANSWERED,
      ANNA,
      { kind: 'follow-up', text: 'A dalej?' },
      { state: 'taken', adviser: MARIA, waitingSince: NOW },
    ],
  ])('%s', (_title, question, who, act, then) => {
    const { adviser, ...rest } = then;
    const expected = adviser ? { ...rest, adviser: { person: adviser.person, name: adviser.name } } : rest;
    expect(decide(question, act, who, NOW)).toMatchObject({ ok: true, value: expected });
  });

  it('has no adviser any more when it waits', () => {
    for (const act of [{ kind: 'give-back' }, { kind: 'pass', topic: 'kadra' }] as const)
      expect(decide(TAKEN, act, MARIA, NOW)).not.toHaveProperty('value.adviser');
  });

  it.each<[string, HandedOver, Actor, Act]>([
    ['taken', TAKEN, EWA, { kind: 'take' }],
    ['taken', TAKEN, MARIA, { kind: 'take' }],
    ['taken', TAKEN, EWA, REPLY],
    ['taken', TAKEN, JAN, REPLY],
    ['taken', TAKEN, EWA, { kind: 'close', reason: 'unclear' }],
    ['taken', TAKEN, EWA, { kind: 'give-back' }],
    ['not-taken', WAITING, MARIA, REPLY],
    ['not-taken', WAITING, MARIA, { kind: 'give-back' }],
    ['answered', ANSWERED, MARIA, REPLY],
    ['answered', ANSWERED, EWA, { kind: 'take' }],
    ['answered', ANSWERED, ANNA, { kind: 'withdraw' }],
    ['not-answered', TAKEN, ANNA, { kind: 'helped' }],
    ['not-answered', WAITING, ANNA, { kind: 'follow-up', text: 'A dalej?' }],
    ['not-allowed', WAITING, ANNA, { kind: 'take' }],
    ['not-allowed', ANSWERED, MARIA, { kind: 'helped' }],
    ['not-allowed', TAKEN, MARIA, { kind: 'assign', to: EWA }],
    ['not-allowed', WAITING, EWA, { kind: 'withdraw' }],
    ['own', WAITING, { ...ANNA, isAdviser: true }, { kind: 'take' }],
    ['own', WAITING, JAN, { kind: 'assign', to: ANNA }],
    ['same', TAKEN, MARIA, { kind: 'pass', topic: 'zamowienia' }],
    ['same', TAKEN, JAN, { kind: 'assign', to: MARIA }],
    ['ended', CLOSED, EWA, { kind: 'take' }],
    ['ended', CLOSED, ANNA, { kind: 'follow-up', text: 'A dalej?' }],
  ])('is left as it is: %s', (refusal, question, who, act) => {
    expect(decide(question, act, who, NOW)).toEqual({ ok: false, refusal });
  });

  it('keeps every word of its thread, in order', () => {
    const question = given(
      [MARIA, { kind: 'take' }],
      [MARIA, { kind: 'reply', text: 'Taki.', basis: 'art. 2' }],
      [ANNA, { kind: 'follow-up', text: 'A dalej?' }],
    );
    expect(question.said.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', 'Jaki próg?'],
      ['reply', 'Taki.'],
      ['follow-up', 'A dalej?'],
    ]);
    expect(question.said[1]?.basis).toBe('art. 2');
  });
});
