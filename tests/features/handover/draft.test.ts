import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Actor } from '../../../src/features/handover/domain.ts';
import { decideDraft, type Draft } from '../../../src/features/handover/draft.ts';
import { draftYaml } from '../../../src/features/handover/draft-yaml.ts';
import { problemsWith } from '../../support/knowledge.ts';

const NOW = toInstant(Date.UTC(2026, 10, 23, 8));
const DAY = 24 * 60 * 60 * 1000;
const actor = (name: string, isAdviser = true): Actor => ({
  person: `per_${name}` as PersonId,
  name,
  isAdviser,
  isCoordinator: false,
});
const MARIA = actor('Maria');
const EWA = actor('Ewa');
const DRAFT: Draft = {
  id: 'dra_1',
  topic: 'zamowienia',
  question: 'Jaki próg?',
  reply: 'Taki.',
  author: MARIA,
  state: 'draft',
  changedAt: NOW,
};
const reviewedBy = (reviewer: Actor): Draft => ({ ...DRAFT, state: 'in-review', reviewer });

describe('a draft', () => {
  it('is reviewed, then published or rejected, by a second person', () => {
    const reviewed = decideDraft(DRAFT, 'review', EWA, NOW);
    expect(reviewed).toMatchObject({ value: { state: 'in-review', reviewer: { name: 'Ewa' } } });
    expect(decideDraft(reviewedBy(EWA), 'publish', EWA, NOW)).toMatchObject({
      value: { state: 'published' },
    });
    expect(decideDraft(reviewedBy(EWA), 'reject', EWA, NOW)).toMatchObject({ value: { state: 'rejected' } });
  });

  it.each<[string, Draft, 'review' | 'publish' | 'reject', Actor]>([
    ['author', DRAFT, 'review', MARIA],
    ['author', reviewedBy(EWA), 'publish', { ...MARIA, isCoordinator: true }],
    ['not-allowed', DRAFT, 'review', actor('Anna', false)],
    ['not-reviewed', DRAFT, 'publish', EWA],
    ['reviewed-by-other', reviewedBy(actor('Jan')), 'publish', EWA],
    ['decided', { ...reviewedBy(EWA), state: 'published' }, 'reject', EWA],
  ])('is left as it is: %s', (refusal, draft, act, who) => {
    expect(decideDraft(draft, act, who, NOW)).toEqual({ ok: false, refusal });
  });

  it('that a reviewer left for days can be gone on with by another', () => {
    const left = reviewedBy(actor('Jan'));
    expect(decideDraft(left, 'review', EWA, shift(NOW, 3 * DAY - 1)).ok).toBe(false);
    expect(decideDraft(left, 'review', EWA, shift(NOW, 3 * DAY)).ok).toBe(true);
  });
});

describe('the text for the knowledge folder', () => {
  const nasty = {
    ...DRAFT,
    question: 'Co z „progiem": "120 tys."?\n- id: inne #komentarz',
    reply: '  Najpierw: to.\n\n- id: obce\nkey: {x} \\ "koniec"',
    basis: "art. 2: 'x'",
  };

  it('reads back as one entry, whatever was written in it', () => {
    const [entry, ...more] = parse(draftYaml(nasty)) as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      title: 'Co z „progiem": "120 tys."? - id: inne #komentarz',
      topic: 'zamowienia',
      adviser_topic: 'zamowienia',
      facts: [],
    });
    expect(String(entry?.['details']).trimEnd()).toBe(`${nasty.reply}\n\n${nasty.basis}`);
    expect(entry?.['id']).toMatch(/^[a-z0-9-]+$/);
  });

  it('is a sound entry of the knowledge folder once an editor has filled what it marks', () => {
    const draft = { ...DRAFT, question: 'Czy żłobek łączy się z klubem?', reply: 'Tak, to co innego.' };
    const wordings = Array.from(
      { length: 15 },
      (_, index) => `    - żłobek i klub ${'abcdefghijklmno'[index]!}\n`,
    );
    const filled = draftYaml(draft)
      .replace(/short: .*/, "short: '{X-5.says}'")
      .replace(/facts: .*/, 'facts: [X-5]')
      .replace(/owner: .*/, 'owner: redakcja')
      .replace(/wordings:.*\n/, `wordings:\n${wordings.join('')}`);
    expect(draftYaml(draft).match(/# UZUPEŁNIĆ/g)).toHaveLength(4);
    expect(problemsWith('answers/szkic.yaml', draftYaml(draft))).not.toEqual([]);
    expect(problemsWith('answers/szkic.yaml', filled)).toEqual([]);
  });

  it('leaves the topic open where the question fitted none', () => {
    expect(draftYaml({ ...DRAFT, topic: 'inne' })).toMatch(
      /  topic: "" # UZUPEŁNIĆ.*\n(.*\n)*  adviser_topic: ""/,
    );
  });

  it('has an id made of the question, also where it holds no letter', () => {
    expect(draftYaml({ ...DRAFT, question: 'Czy żłobek łączy się z klubem?' })).toContain(
      '- id: czy-zlobek-laczy-sie-z-klubem\n',
    );
    expect(draftYaml({ ...DRAFT, question: '???' })).toContain('- id: odpowiedz-doradcy\n');
  });

  it('names nobody', () => {
    expect(draftYaml({ ...DRAFT, reviewer: EWA })).not.toMatch(/Maria|Ewa|per_/);
  });
});
