import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/chat/run-command.ts';
import { message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { createCriteriaFeature } from '../../../src/features/criteria/feature.ts';
import { aContext } from '../../support/context.ts';
import { realBase } from '../../support/knowledge.ts';

describe('/kryterium', async () => {
  const base = await realBase();
  const feature = createCriteriaFeature({
    base: () => base,
    present: (_context, calculated) => message(...calculated.blocks(textsIn('pl'), 'pl')),
  });
  const [command] = feature.commands!;
  const type = (line: string) => runCommand(aContext(), command!, line, 'line');
  const send = (values: Record<string, string>) => runCommand(aContext(), command!, values, 'form');

  it('counts from loose words', async () => {
    const reply = await type('2400 3 osoby');
    expect('message' in reply && plain(reply.message)).toMatch(/= 800\szł na osobę/u);
  });

  it('asks for the persons when only an income was typed, and says so above the form', async () => {
    expect(await type('2400')).toMatchObject({
      kind: 'form',
      form: {
        title: 'Kryterium dochodowe',
        intro: 'Do obliczenia potrzebna jest jeszcze liczba osób w gospodarstwie.',
        fields: [{ id: 'dochod', value: '2400' }, { id: 'osoby' }, {}, {}],
      },
    });
  });

  it('tells every fault of a form at once, each at its field', async () => {
    const reply = await send({ dochod: 'dużo', osoby: '99', dzien: 'kiedyś' });
    const faults = reply.kind === 'invalid' ? reply.faults.map(({ field }) => field) : [];
    expect(faults).toEqual(['dochod', 'osoby', 'dzien']);
  });
});
