import { expect, it } from 'vitest';
import { readTravel } from '../../../../src/features/consultations/duty/travel-table.ts';
import { journeysFrom } from '../../../../src/features/consultations/travel.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';

const read = (typed: string) => readTravel(typed, textsIn('pl'));

it('journeys are read a pair on a line, hyphens in names included', () => {
  expect(
    read('Opole – nyski 55\nkędzierzyńsko-kozielski - nyski 70 min\nbrzeski-nyski 40; Opole, Opole: 15')
      .times,
  ).toEqual([
    { from: 'Opole', to: 'nyski', minutes: 55 },
    { from: 'kędzierzyńsko-kozielski', to: 'nyski', minutes: 70 },
    { from: 'brzeski', to: 'nyski', minutes: 40 },
    { from: 'Opole', to: 'Opole', minutes: 15 },
  ]);
});

it('every mistake is named: nothing to read, too long, the same pair in either order', () => {
  const { times, faults } = read('Opole\nOpole – nyski 999\nbrzeski – nyski 40\nNyski – brzeski 45');
  expect(times).toEqual([{ from: 'brzeski', to: 'nyski', minutes: 40 }]);
  expect(faults).toEqual([
    '„Opole”: prosimy wpisać dwa powiaty i minuty, na przykład Opole – nyski 55.',
    '„Opole – nyski 999”: od 0 do 300 minut.',
    '„Nyski – brzeski 45”: ta para jest już wyżej.',
  ]);
});

it('what nobody entered takes the usual time', () => {
  const journeys = journeysFrom(read('Opole – nyski 55').times);
  expect([journeys('nyski', 'OPOLE'), journeys('Opole', 'opole'), journeys('brzeski', 'nyski')]).toEqual([
    55, 20, 60,
  ]);
  expect(journeys(undefined, 'nyski')).toBe(60);
});
