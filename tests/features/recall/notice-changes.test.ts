import { describe, expect, it } from 'vitest';
import { type Day, toInstant } from '../../../src/core/clock.ts';
import type { KnownFact } from '../../../src/features/recall/domain.ts';
import { noticeChanges } from '../../../src/features/recall/notice-changes.ts';
import type { KnowledgeBase } from '../../../src/knowledge/base.ts';
import type { Fact } from '../../../src/knowledge/fact.ts';
import { baseWithout, changedBase } from '../../support/changed-base.ts';
import { smallBase } from '../../support/knowledge.ts';

const AT = toInstant(Date.UTC(2026, 10, 22, 8));
const TODAY = '2026-11-22' as Day;
const BASE = smallBase('2020-06-01');
const day = (text: string): Day => text as Day;

const look = (known: readonly KnownFact[], base: KnowledgeBase, today = TODAY) =>
  noticeChanges(known, base, today, AT);

/** What is remembered after the first look, on that day. */
const known = (today = TODAY, base = BASE): readonly KnownFact[] => look([], base, today).learned;

const kinds = (base: KnowledgeBase, today = TODAY, before = known()) =>
  look(before, base, today).changes.map(({ kind, fact }) => `${kind} ${fact}`);

const fact = (id: string): Fact => BASE.facts.get(id)!;
const money = (zloty: number): Fact['values'] => ({
  kwota: { kind: 'money', money: { hundredths: zloty * 100, currency: 'PLN' } },
});

describe('the first look', () => {
  it('remembers every fact that is served and finds no change', () => {
    const first = look([], BASE);
    expect(first.changes).toEqual([]);
    expect(first.learned.map((one) => one.fact).toSorted()).toEqual([...BASE.facts.keys()].toSorted());
    expect(look(first.learned, BASE)).toEqual({ learned: [], updated: [], gone: [], changes: [] });
  });
});

describe('a fact is corrected', () => {
  it.each<[string, Partial<Fact>]>([
    ['another value', { values: money(155_000) }],
    ['another sentence', { says: 'Ustawę stosuje się od {kwota} brutto.' }],
    ['another boundary', { operator: '>' }],
    ['another legal basis', { basis: 'art. 3 Pzp' }],
    ['another first day', { validity: { from: day('2026-02-01'), to: day('2026-12-31') } }],
    ['an end that is past already', { validity: { from: day('2026-01-01'), to: day('2026-06-30') } }],
  ])('where it has %s', (_title, over) => {
    expect(kinds(changedBase(BASE, 'X-2', over))).toEqual(['corrected X-2']);
  });

  it('where what was told as over goes on', () => {
    const over = { validity: { from: day('2016-07-28') } };
    expect(kinds(changedBase(BASE, 'X-8', over))).toEqual(['corrected X-8']);
  });

  it('and the change holds what people were told before', () => {
    const changed = look(known(), changedBase(BASE, 'X-2', { values: money(155_000), basis: 'art. 3' }));
    expect(changed.changes).toMatchObject([
      { says: 'Ustawę stosuje się od 150\u00a0000\u00a0zł netto.', basis: 'przepis X-2', noticedAt: AT },
    ]);
    expect(changed.changes[0]?.period).toContain('od 1 stycznia 2026');
  });
});

describe('nothing is said of', () => {
  it.each<[string, Partial<Fact>]>([
    ['another day of the check', { checkedOn: day('2026-11-23'), checkBy: day('2028-01-01') }],
    ['another owner', { owner: 'inna redakcja' }],
    ['other sources', { sources: ['inne'] }],
    ['a reservation', { remark: 'Źródło jest stare.' }],
    ['another confidence', { confidence: 'B' }],
    ['other quotation marks and blanks', { says: 'Ustawę  stosuje się od „{kwota}” netto' }],
    ['an end that is still to come', { validity: { from: day('2026-01-01'), to: day('2027-06-30') } }],
  ])('%s', (_title, over) => {
    expect(kinds(changedBase(BASE, 'X-2', over))).toEqual([]);
  });

  it('other titles of sources', () => {
    const [[id, source]] = [...BASE.sources] as [[string, NonNullable<ReturnType<typeof BASE.sources.get>>]];
    expect(kinds({ ...BASE, sources: new Map([[id, { ...source, title: 'Inny tytuł' }]]) })).toEqual([]);
  });

  it('a fact that only got another name', () => {
    const renamed = { ...fact('X-5'), id: 'X-50' };
    const base = { ...BASE, facts: new Map([...baseWithout(BASE, 'X-5').facts, ['X-50', renamed]]) };
    expect(kinds(base)).toEqual([]);
  });

  it('a rule that ends on the day that was told, with none after it', () => {
    const before = known(day('2024-12-31'));
    expect(kinds(BASE, day('2025-01-01'), before)).toEqual([]);
  });
});

describe('a fact is withdrawn', () => {
  it('where it is gone', () => {
    expect(kinds(baseWithout(BASE, 'X-5'))).toEqual(['withdrawn X-5']);
  });

  it('where we are not sure of it any more', () => {
    expect(kinds(changedBase(BASE, 'X-5', { confidence: 'U' }))).toEqual(['withdrawn X-5']);
  });
});

describe('a fact is replaced', () => {
  it('on the day the next version of its series comes into force, without any change of the files', () => {
    expect(kinds(BASE, day('2026-12-31'))).toEqual([]);
    expect(kinds(BASE, day('2027-01-01'))).toEqual(['replaced X-2']);
  });

  it('not twice: the look that finds it remembers that it held no more', () => {
    const found = look(known(), BASE, day('2027-01-02'));
    const remembered = known().map(
      (one) => found.updated.find(({ before }) => before.fact === one.fact)?.after ?? one,
    );
    expect(kinds(BASE, day('2027-01-02'), remembered)).toEqual([]);
    expect(kinds(BASE, day('2027-06-01'), remembered)).toEqual([]);
  });

  it('not where the next version says the same', () => {
    expect(kinds(changedBase(BASE, 'X-3', { values: money(150_000) }), day('2027-01-01'), known())).toEqual([
      'corrected X-3',
    ]);
  });

  it('also where the editors end it late and write its successor beside it', () => {
    const ended = changedBase(BASE, 'X-2', { validity: { from: day('2026-01-01'), to: day('2026-10-31') } });
    const next = changedBase(ended, 'X-3', { validity: { from: day('2026-11-01') } });
    expect(kinds(next)).toContain('replaced X-2');
  });
});
