import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import {
  decideGap,
  type Editor,
  type Gap,
  type GapAct,
  stateOf,
} from '../../../src/features/curation/domain.ts';

const NOW = toInstant(Date.UTC(2026, 10, 23, 8));
const editor = (name: string, isCoordinator = false): Editor => ({
  person: `per_${name}` as PersonId,
  name,
  isCoordinator,
});
const MARIA = editor('Maria');
const EWA = editor('Ewa');
const JAN = editor('Jan', true);
const GAP: Gap = {
  id: 'gap_1',
  revision: 1,
  people: 2,
  questions: 3,
  again: 0,
  example: 'kto naprawi drukarkę',
  latestAt: NOW,
};
const OF_MARIA: Gap = { ...GAP, owner: { person: MARIA.person, name: 'Maria' } };
const drafted = (state: 'draft' | 'in-review' | 'published' | 'rejected'): Gap => ({
  ...OF_MARIA,
  draft: { id: 'dra_1', state },
});
const ASIDE: Gap = { ...GAP, closed: 'dismissed', reason: 'unclear', closedAt: NOW };

describe('a gap', () => {
  it('stands where its draft stands, until somebody closes it', () => {
    expect(stateOf(GAP)).toBe('new');
    expect(stateOf(drafted('draft'))).toBe('drafting');
    expect(stateOf(drafted('in-review'))).toBe('drafting');
    expect(stateOf(drafted('published'))).toBe('answered');
    expect(stateOf(drafted('rejected'))).toBe('new');
    expect(stateOf(ASIDE)).toBe('dismissed');
  });

  it.each<[string, Gap, GapAct, Editor]>([
    ['taken', OF_MARIA, { kind: 'take' }, EWA],
    ['taken', OF_MARIA, { kind: 'take' }, MARIA],
    ['taken', OF_MARIA, { kind: 'give-back' }, EWA],
    ['taken', OF_MARIA, { kind: 'draft', id: 'dra_2' }, EWA],
    ['taken', OF_MARIA, { kind: 'dismiss', reason: 'unclear' }, EWA],
    ['not-taken', GAP, { kind: 'give-back' }, MARIA],
    ['drafting', drafted('draft'), { kind: 'draft', id: 'dra_2' }, MARIA],
    ['ended', ASIDE, { kind: 'take' }, MARIA],
    ['ended', drafted('published'), { kind: 'answered' }, MARIA],
    ['not-ended', GAP, { kind: 'reopen' }, MARIA],
  ])('is left as it is: %s', (refusal, gap, act, who) => {
    expect(decideGap(gap, act, who, NOW)).toEqual({ ok: false, refusal });
  });

  it('belongs to whoever takes it or drafts for it; a coordinator may take it over', () => {
    expect(decideGap(GAP, { kind: 'take' }, EWA, NOW)).toMatchObject({ value: { owner: { name: 'Ewa' } } });
    expect(decideGap(GAP, { kind: 'draft', id: 'dra_2' }, EWA, NOW)).toMatchObject({
      value: { owner: { name: 'Ewa' }, draft: { id: 'dra_2', state: 'draft' } },
    });
    expect(decideGap(OF_MARIA, { kind: 'take' }, JAN, NOW)).toMatchObject({
      value: { owner: { name: 'Jan' } },
    });
    expect(decideGap(OF_MARIA, { kind: 'give-back' }, MARIA, NOW)).toEqual({ ok: true, value: GAP });
  });

  it('whose draft was rejected can be drafted again', () => {
    expect(decideGap(drafted('rejected'), { kind: 'draft', id: 'dra_2' }, MARIA, NOW)).toMatchObject({
      value: { draft: { id: 'dra_2', state: 'draft' } },
    });
  });

  it('opened again has neither a reason nor a draft', () => {
    expect(decideGap(ASIDE, { kind: 'reopen' }, EWA, NOW)).toEqual({ ok: true, value: GAP });
    expect(decideGap(drafted('published'), { kind: 'reopen' }, EWA, NOW)).toEqual({
      ok: true,
      value: OF_MARIA,
    });
  });
});
