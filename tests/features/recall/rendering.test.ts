import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { recallMessage } from '../../../src/features/recall/desk-messages.ts';
import type { Change, Recall } from '../../../src/features/recall/domain.ts';
import type { Telling, ToldChange } from '../../../src/features/recall/telling.ts';
import { toldMessage } from '../../../src/features/recall/told-message.ts';
import { askBlocks } from '../../../src/features/handover/asker-messages.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { ruleInWords, versionOf } from '../../../src/knowledge/fact-version.ts';
import { probes } from '../../contracts/probes/all.ts';
import { realBase } from '../../support/knowledge.ts';
import { ANNA, command } from '../handover/world.ts';
import { recallWorld } from './world.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));

const messageOf = (reply: Reply): Message => {
  if ('message' in reply) return reply.message;
  throw new Error(reply.kind);
};

/** The longest there can be: the wordiest facts of the knowledge base changed at once, each told in many answers. */
const longest = async (locale: 'pl' | 'en'): Promise<readonly [Telling, readonly ToldChange[]]> => {
  const base = await realBase();
  const wordy = [...base.facts.values()].toSorted((a, b) => ruleInWords(b).length - ruleInWords(a).length);
  const titled = [...base.answers.values()].toSorted((a, b) => b.title.length - a.title.length);
  const items = wordy.slice(0, 12).map((fact): ToldChange => {
    const change: Change = {
      kind: 'corrected',
      fact: fact.id,
      version: `${versionOf(fact)}-old`,
      says: `${ruleInWords(fact)} Dawniej inaczej.`,
      basis: `${fact.basis} (dawniej)`,
      period: 'od 1 stycznia 2020 r., bezterminowo (brak znanego końca)',
      noticedAt: NOW,
      isSkipped: false,
    };
    return { change, answers: titled.slice(0, 9).map(({ id }) => id), at: NOW };
  });
  return [{ base, texts: textsIn(locale), locale, today: '2026-11-22' as never, handOver: askBlocks }, items];
};

const fits = (title: string, shown: Message): void => {
  for (const probe of probes) {
    const faults = probe.render(shown).flatMap((body) => probe.violations(body));
    expect(faults, `${title} on ${probe.name}`).toEqual([]);
  }
};

describe('what people see of recalls', () => {
  it.each(['pl', 'en'] as const)(
    'keeps every limit of every platform at its longest, in %s',
    async (locale) => {
      const [telling, items] = await longest(locale);
      fits('the message', toldMessage(items, telling));
      const recall: Recall = {
        id: 'rec_abcdefghjkmnpq',
        revision: 1,
        state: 'noticed',
        noticedAt: NOW,
        changedAt: NOW,
        changes: items.map(({ change }) => change),
      };
      const seen = { recall, people: 1234, items, isDue: () => true, isOwn: false, from: 5 };
      fits('what an editor sees', recallMessage(seen, telling));
    },
  );

  it('has a switch in the account and on the person’s own page', async () => {
    const scene = await recallWorld();
    fits('/konto', messageOf(await scene.send(ANNA, command('konto'))));
    fits('the page', messageOf(await scene.send(ANNA, { kind: 'home' })));
  });
});
