import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../src/core/clock.ts';
import { readDay, readLine } from '../../../../src/features/consultations/screens/read-line.ts';
import { findTopics } from '../../../../src/features/consultations/screens/find-topic.ts';
import { FIRST_TOPICS } from '../../../../src/features/consultations/first-topics.ts';
import { command, textOf } from '../../handover/world.ts';
import { scene } from './scene.ts';

/** Sunday. */
const TODAY = '2027-01-10' as Day;

const TOPICS = FIRST_TOPICS.map((topic) => ({ ...topic, isActive: true, revision: 1 }));

describe('the line after /doradztwo', () => {
  it.each([
    [
      'zamówienia publiczne telefon jutro',
      { temat: 'zamówienia publiczne', forma: 'telefon', dzien: '2027-01-11' },
    ],
    ['telefonicznie w środę lpdi', { temat: 'lpdi', forma: 'telefon', dzien: '2027-01-13' }],
    ['piecza zastępcza osobiście', { temat: 'piecza zastępcza', forma: 'osobiscie' }],
    ['CUS w siedzibie jednostki 15.12', { temat: 'CUS', forma: 'jednostka', dzien: '2027-12-15' }],
    ['od 20 stycznia online', { forma: 'online', dzien: '2027-01-20' }],
    ['w przyszłym tygodniu kontrola zarządcza', { temat: 'kontrola zarządcza', dzien: '2027-01-11' }],
    ['', {}],
  ])('„%s”', (line, options) => {
    expect(readLine(line, TODAY).options).toEqual(options);
  });

  it.each([
    ['jutro', '2027-01-11'],
    ['pojutrze', '2027-01-12'],
    ['dziś', '2027-01-10'],
    ['wczoraj', '2027-01-09'],
    ['poniedziałek', '2027-01-11'],
    ['niedziela', '2027-01-17'],
    ['przyszły piątek', '2027-01-15'],
    ['9.01', '2028-01-09'],
    ['15.12.2026', '2026-12-15'],
    ['1 lutego 2027', '2027-02-01'],
    ['kiedyś', undefined],
    ['31 lutego', undefined],
    ['jutro albo pojutrze', undefined],
  ])('the day „%s” is %s', (text, day) => {
    expect(readDay(text, TODAY)).toBe(day);
  });

  it.each([
    ['zamówień publicznych', ['zamowienia', 'grupa-male-zamowienia']],
    ['Zamówienia publiczne', ['zamowienia']],
    ['lpdi', ['lpdi']],
    ['piecza', ['rodzina-i-piecza']],
    ['superwizję', ['superwizja']],
    ['hydraulika', []],
  ])('the words „%s” fit the topics %s', (typed, ids) => {
    expect(findTopics(TOPICS, typed).fitting.map(({ id }) => id)).toEqual(ids);
  });
});

describe('/doradztwo', () => {
  it('goes straight to the times of a topic, way and day that were typed', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const said = await here.send(anna, {
      kind: 'command',
      name: 'doradztwo',
      options: {},
      text: 'lpdi telefon środa',
    });
    expect(textOf(said)).toContain('telefonicznie');
    expect(textOf(said)).toContain('środa, 13 stycznia 2027 r.');
    expect(textOf(said)).not.toContain('11 stycznia');
  });

  it('names the words it cannot read, and asks for a topic that it does not know', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const line = (text: string) => here.send(anna, { kind: 'command', name: 'doradztwo', options: {}, text });
    expect(textOf(await line('lpdi blockchain telefon'))).toContain('„blockchain”');
    expect(textOf(await line('hydraulika'))).toContain('Nie znaleźliśmy tematu „hydraulika”');
    expect(textOf(await line('zamówień publicznych'))).toContain('pasuje kilka tematów');
  });

  it('refuses a day that is over, at its field', async () => {
    const here = await scene();
    const anna = await here.worker('U1', 'Anna');
    const told = await here.send(anna, command('doradztwo', { temat: 'lpdi', dzien: '15.12.2026' }));
    expect(told.kind === 'form' && told.form.intro).toContain('Ten dzień już minął');
    const typed = { kind: 'command', name: 'doradztwo', options: {}, text: 'wczoraj' } as const;
    const yesterday = await here.send(anna, typed);
    expect(yesterday.kind === 'form' && yesterday.form.intro).toContain('Ten dzień już minął');
    const unknown = await here.send(anna, command('doradztwo', { temat: 'lpdi', dzien: 'kiedyś' }));
    expect(unknown.kind === 'form' && unknown.form.intro).toContain('Prosimy wpisać dzień');
  });

  it('suggests topics while one types', async () => {
    const here = await scene();
    const anna = await here.worker('U1', 'Anna');
    const input = { kind: 'suggest', command: 'doradztwo', option: 'temat', text: 'superw' } as const;
    const said = await here.send(anna, input);
    expect(said.kind === 'suggestions' && said.suggestions.length).toBe(FIRST_TOPICS.length);
  });
});
