import { describe, expect, it } from 'vitest';
import { proposeName } from '../../../src/features/units/name-proposal.ts';
import { unitLabel } from '../../../src/features/units/unit-label.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { anAccount } from '../../support/context.ts';
import { command, form, press, textOf } from '../handover/world.ts';
import { OPS, unitsWorld } from './scene.ts';

describe('the name that a profile proposes', () => {
  it.each([
    ['Anna Kowalska', { firstName: 'Anna', lastName: 'Kowalska' }],
    ['Łucja Żółć-Nowak', { firstName: 'Łucja', lastName: 'Żółć-Nowak' }],
    ['  Sean   O’Neil ', { firstName: 'Sean', lastName: 'O’Neil' }],
    ['anna kowalska', {}],
    ['Anna', {}],
    ['Anna Maria Kowalska', {}],
    ['OPS Nysa', {}],
    ['Kasia 🌸', {}],
    ['', {}],
  ])('of „%s” is what looks like a first and a last name', (shown, proposed) => {
    expect(proposeName(shown)).toEqual(proposed);
  });

  it('stands in the form until the person tells another, and nothing is kept of it unasked', async () => {
    const { send, read } = await unitsWorld();
    const ada = anAccount({ user: 'U8', name: 'Ada Lis' });
    const namesIn = async () => {
      const opened = await send(ada, press('units.fill:n'));
      if (opened.kind !== 'form') throw new Error(textOf(opened));
      return opened.form.fields.map((field) => ('value' in field ? field.value : undefined));
    };
    expect(await namesIn()).toEqual(['Ada', 'Lis']);
    expect(await read(ada, command('profil'))).toContain('Imię i nazwisko: nie podano');
    await send(ada, form('units.fill:n', { imie: 'Adelajda', nazwisko: 'Lisowska' }));
    expect(await namesIn()).toEqual(['Adelajda', 'Lisowska']);
  });
});

describe('a unit in a menu', () => {
  const name = 'Powiatowy Zespół do Spraw Orzekania o Niepełnosprawności i Pomocy Rodzinie';
  const texts = textsIn('pl');

  it('keeps the town and the powiat whole, and shows that the name was cut', () => {
    expect(
      unitLabel(texts, { ...OPS, name, town: 'Kędzierzyn-Koźle', powiat: 'kędzierzyńsko-kozielski' }),
    ).toBe('Powiatowy Zespół do Spraw… (Kędzierzyn-Koźle, pow. kędzierzyńsko-kozielski)');
    expect(unitLabel(texts, OPS)).toBe('Ośrodek Pomocy Społecznej w Nysie (Nysa, pow. nyski)');
  });

  it('differs for units of one name in two powiaty', () => {
    const labels = ['nyski', 'brzeski'].map((powiat) => unitLabel(texts, { ...OPS, name, powiat }));
    expect(new Set(labels).size).toBe(2);
    expect(labels.every((label) => label.length <= 75)).toBe(true);
  });
});
