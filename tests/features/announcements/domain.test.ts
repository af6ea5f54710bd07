import { describe, expect, it } from 'vitest';
import { toAccount } from '../../../src/chat/target.ts';
import { toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { addresseesOf, type Candidate, headCountOf } from '../../../src/features/announcements/audience.ts';
import { problemsOf, remarksOf } from '../../../src/features/announcements/check.ts';
import {
  type Act,
  type Announcement,
  decide,
  needsApproval,
} from '../../../src/features/announcements/domain.ts';
import { filled, missingIn, unknownIn } from '../../../src/features/announcements/template.ts';
import { withinOffice } from '../../../src/features/announcements/window.ts';

const NOW = toInstant(Date.UTC(2026, 10, 23, 9));
const JAN = { person: 'per_jan' as PersonId, name: 'Jan', mayDecide: true };
const OLA = { person: 'per_ola' as PersonId, name: 'Ola', mayDecide: true };

const announcement = (over: Partial<Announcement> = {}): Announcement => ({
  id: 'ann_1',
  revision: 1,
  state: 'draft',
  title: 'Nowe wzory',
  body: 'Obowiązują od poniedziałku.',
  isUrgent: false,
  callsAll: false,
  publishes: false,
  audience: [{ kind: 'workers', regions: ['opolskie'] }],
  author: { person: JAN.person, name: JAN.name },
  targets: 0,
  fanned: 0,
  version: 1,
  notifies: false,
  changedAt: NOW,
  ...over,
});

const refusal = (before: Announcement, act: Act, actor = JAN) => {
  const decided = decide(before, act, actor, NOW);
  return decided.ok ? decided.value.state : decided.refusal;
};

const LAUNCH: Act = { kind: 'launch', targets: 5 };

describe('what becomes of an announcement', () => {
  it('is sent by its author where nothing asks for a second person', () => {
    expect(needsApproval(announcement())).toBe(false);
    expect(refusal(announcement(), LAUNCH)).toBe('sending');
  });

  it.each([
    ['urgent', { isUrgent: true }],
    ['calling a channel', { callsAll: true }],
    ['for everyone', { audience: [{ kind: 'everyone' }] }],
  ] as const)('when it is %s goes out by a second person, and never by its author', (_why, over) => {
    const draft = announcement(over);
    expect(refusal(draft, LAUNCH)).toBe('needs-approval');
    expect(refusal(draft, { kind: 'schedule', sendAt: NOW })).toBe('needs-approval');
    expect(refusal(draft, LAUNCH, OLA)).toBe('needs-approval');
    const waiting = announcement({ ...over, state: 'approval' });
    expect(refusal(waiting, LAUNCH)).toBe('own');
    expect(refusal(waiting, LAUNCH, OLA)).toBe('sending');
    const launched = decide(waiting, LAUNCH, OLA, NOW);
    expect(launched.ok && launched.value.approver).toEqual({ person: OLA.person, name: 'Ola' });
  });

  it('that a colleague of its author hands over is not theirs to approve, but its author’s', () => {
    const handed = decide(announcement({ isUrgent: true }), { kind: 'submit' }, OLA, NOW);
    const waiting = handed.ok ? handed.value : announcement();
    expect(waiting.author).toEqual({ person: OLA.person, name: 'Ola' });
    expect(refusal(waiting, LAUNCH, OLA)).toBe('own');
    expect(refusal(waiting, { kind: 'schedule', sendAt: NOW }, OLA)).toBe('own');
    expect(refusal(waiting, LAUNCH, JAN)).toBe('sending');
  });

  it('says what a second person wants changed, until it is handed over again', () => {
    const back = decide(announcement({ state: 'approval' }), { kind: 'return', remarks: 'data' }, OLA, NOW);
    expect(back.ok && back.value.changes).toBe('data');
    const again = decide(back.ok ? back.value : announcement(), { kind: 'submit' }, JAN, NOW);
    expect(again.ok && again.value.changes).toBeUndefined();
  });

  it('cannot be written, addressed or deleted any more once a second person looks at it', () => {
    const waiting = announcement({ state: 'approval' });
    expect(refusal(waiting, { kind: 'write', text: { title: 'x', body: 'y' } })).toBe('not-draft');
    expect(refusal(waiting, { kind: 'address', audience: [] })).toBe('not-draft');
    expect(refusal(waiting, { kind: 'settings', isUrgent: false, callsAll: false, publishes: false })).toBe(
      'not-draft',
    );
    expect(refusal(waiting, { kind: 'return' }, OLA)).toBe('draft');
  });

  it('asks for words and for somebody to read them', () => {
    expect(refusal(announcement({ audience: [] }), LAUNCH)).toBe('incomplete');
    expect(refusal(announcement({ body: '' }), { kind: 'submit' })).toBe('incomplete');
    expect(refusal(announcement(), { kind: 'launch', targets: 0 })).toBe('nobody');
  });

  it('is changed and withdrawn only after it went out, and withdrawn once', () => {
    const change: Act = { kind: 'revise', text: { title: 'a', body: 'b' }, changes: 'sala', notifies: false };
    expect(refusal(announcement(), change)).toBe('not-sent');
    expect(refusal(announcement(), { kind: 'retract' })).toBe('not-sent');
    const sent = announcement({ state: 'sent' });
    const changed = decide(sent, change, JAN, NOW);
    expect(changed.ok && [changed.value.version, changed.value.changes]).toEqual([2, 'sala']);
    expect(refusal(sent, { kind: 'retract' })).toBe('retracted');
    expect(refusal(announcement({ state: 'retracted' }), { kind: 'retract' })).toBe('retracted');
    expect(refusal(announcement({ state: 'retracted' }), change)).toBe('retracted');
  });

  it('is nobody else’s to decide than coordinators’', () => {
    expect(refusal(announcement(), LAUNCH, { ...JAN, mayDecide: false })).toBe('not-allowed');
  });
});

describe('an audience', () => {
  const someone = (user: string, over: Partial<Candidate> = {}): Candidate => ({
    person: user as PersonId,
    to: toAccount({ platform: 'slack', workspace: 'T1', user }),
    locale: 'pl',
    isOff: false,
    isRefused: false,
    ...over,
  });
  const onDiscord = (user: string) =>
    someone(user, { to: toAccount({ platform: 'discord', workspace: '', user }) });
  const channel = {
    to: { kind: 'channel', platform: 'slack', workspace: 'T1', channel: 'C1' },
    name: 'ogólny',
  } as const;

  it('has everybody once, however many parts mean them, and each channel once', () => {
    const all = addresseesOf([someone('a'), someone('b'), someone('a')], [channel, channel], false);
    const count = headCountOf(all, [2, 1]);
    expect(count).toEqual({ people: 2, channels: 1, counted: 3, missed: {} });
    expect(remarksOf(announcement(), count)).toEqual([{ kind: 'overlap', count: 1 }]);
  });

  it('says of everybody who is not written to why not', () => {
    const homeless: Candidate = { person: 'c' as PersonId, locale: 'pl', isOff: false, isRefused: false };
    const candidates = [someone('a', { isOff: true }), someone('b', { isRefused: true }), homeless];
    const ordinary = headCountOf(addresseesOf(candidates, [], false), [3]);
    expect(ordinary).toMatchObject({ people: 0, missed: { 'switched-off': 1, refused: 1, 'no-account': 1 } });
    const urgent = headCountOf(addresseesOf(candidates, [], true), [3]);
    expect(urgent).toMatchObject({ people: 1, missed: { refused: 1, 'no-account': 1 } });
  });

  it('on Discord is a few people or none directly, while others are written to', () => {
    const few = [onDiscord('1'), onDiscord('2'), someone('a')];
    const limits = { slack: 9, discord: 2, local: 9, email: 9 };
    expect(headCountOf(addresseesOf(few, [], false, limits), [3])).toMatchObject({ people: 3, missed: {} });
    const many = [...few, onDiscord('3')];
    expect(headCountOf(addresseesOf(many, [], false, limits), [4])).toMatchObject({
      people: 1,
      missed: { 'too-many': 3 },
    });
  });

  it('of one and of everyone is remarked on, and nobody is refused', () => {
    const one = headCountOf(addresseesOf([someone('a')], [], false), [1]);
    expect(remarksOf(announcement(), one)).toEqual([{ kind: 'one' }]);
    const everyone = announcement({ audience: [{ kind: 'everyone' }] });
    expect(remarksOf(everyone, one).map(({ kind }) => kind)).toEqual(['everyone', 'one']);
    const nobody = headCountOf([], [0]);
    expect(problemsOf(announcement(), undefined, nobody, NOW)).toEqual([{ kind: 'nobody' }]);
  });
});

describe('the text', () => {
  it('is filled in from its event, and what the event does not say is named', () => {
    expect(filled('{wydarzenie} w {miejsce}', { wydarzenie: 'Szkolenie' })).toBe('Szkolenie w {miejsce}');
    expect(missingIn('{wydarzenie} w {miejsce}', { wydarzenie: 'Szkolenie' })).toEqual(['miejsce']);
    expect(unknownIn('{termin} {imię} {Termin}')).toEqual(['imię', 'Termin']);
  });

  it('with fields and no event, and with words in braces that mean nothing, does not go out', () => {
    const count = { people: 2, channels: 0, counted: 2, missed: {} };
    const kinds = (body: string, values?: object) =>
      problemsOf(announcement({ body }), values, count, NOW).map(({ kind }) => kind);
    expect(kinds('Kiedy: {termin}')).toEqual(['no-event']);
    expect(kinds('Kiedy: {termin}', {})).toEqual(['missing-value']);
    expect(kinds('Dla {kogo}')).toEqual(['unknown-placeholder']);
    expect(kinds('Kiedy: {termin}', { termin: 'jutro' })).toEqual([]);
  });

  it('that its event makes longer than there is room for does not go out', () => {
    const count = { people: 2, channels: 0, counted: 2, missed: {} };
    const problems = (title: string, body: string, wydarzenie: string) =>
      problemsOf(announcement({ title, body }), { wydarzenie }, count, NOW);
    expect(problems('Dziś: {wydarzenie}', 'Tak.', 'x'.repeat(114))).toEqual([]);
    expect(problems('Dziś: {wydarzenie}', `${'y'.repeat(2900)}{wydarzenie}`, 'x'.repeat(115))).toEqual([
      { kind: 'too-long', part: 'title', length: 121, limit: 120 },
      { kind: 'too-long', part: 'body', length: 3015, limit: 3000 },
    ]);
  });

  it('that looks like a mention is remarked on', () => {
    const count = { people: 2, channels: 0, counted: 2, missed: {} };
    const remarks = remarksOf(announcement({ body: 'Uwaga @everyone, ważne' }), count);
    expect(remarks).toEqual([{ kind: 'looks-like-mention' }]);
    expect(remarksOf(announcement({ body: 'adres: a@here.pl' }), count)).toEqual([]);
  });
});

describe('the time of sending', () => {
  it.each([
    ['a Monday morning, 10:00', Date.UTC(2026, 10, 23, 9), Date.UTC(2026, 10, 23, 9)],
    ['before the office opens', Date.UTC(2026, 10, 23, 5), Date.UTC(2026, 10, 23, 6, 30)],
    ['the minute it closes', Date.UTC(2026, 10, 23, 14, 30), Date.UTC(2026, 10, 24, 6, 30)],
    ['Friday evening', Date.UTC(2026, 10, 27, 18), Date.UTC(2026, 10, 30, 6, 30)],
    ['a public holiday', Date.UTC(2026, 10, 11, 9), Date.UTC(2026, 10, 12, 6, 30)],
    ['the Sunday on which clocks go forward', Date.UTC(2027, 2, 28, 8), Date.UTC(2027, 2, 30, 5, 30)],
  ])('on %s is the next moment of office hours in Warsaw', (_when, at, opens) => {
    expect(withinOffice(toInstant(at))).toBe(toInstant(opens));
  });
});
