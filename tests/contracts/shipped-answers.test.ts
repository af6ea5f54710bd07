import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import { askedPeriods } from '../../src/core/asked-period.ts';
import type { Day } from '../../src/core/clock.ts';
import type { Locale } from '../../src/core/locale.ts';
import { type Answering, createAnswering } from '../../src/features/answers/answering.ts';
import { outcomeMessage } from '../../src/features/answers/messages.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { realBase } from '../support/knowledge.ts';
import { probes } from './probes/all.ts';

const TODAY = '2026-11-22' as Day;

let answering: Answering;
beforeAll(async () => {
  answering = createAnswering(await realBase(TODAY));
});

/** Every answer that ships, as it is told for these days. */
const told = (when: string, locale: Locale): readonly (readonly [id: string, message: Message])[] => {
  const { base } = answering;
  const asked = askedPeriods(when, TODAY);
  return [...base.answers.keys(), ...base.unverified.keys()].map((id) => {
    const outcome = answering.show(id, asked, TODAY)!;
    const showing = { base, texts: textsIn(locale), locale, shareable: true };
    return [id, outcomeMessage(outcome, showing)];
  });
};

describe.each(probes)('$name', (probe) => {
  it.each([
    ['today', '', 'pl'],
    ['today in English', '', 'en'],
    ['for a month that has passed', 'w grudniu 2025', 'pl'],
    ['for several years', 'od 2018 do 2027', 'pl'],
  ] as const)('shows every shipped answer as it is told %s', (_title, when, locale) => {
    const broken = told(when, locale).flatMap(([id, message]) =>
      probe
        .render(message)
        .flatMap((body) => probe.violations(body).map((violation) => `${id}: ${violation}`)),
    );
    expect(broken).toEqual([]);
  });
});
