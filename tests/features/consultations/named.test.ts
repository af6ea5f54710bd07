import { describe, expect, it } from 'vitest';
import {
  peopleField,
  peopleNamed,
  personField,
  personNamed,
} from '../../../src/features/consultations/named.ts';
import { textsIn } from '../../../src/i18n/texts.ts';

const texts = textsIn('pl');
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: `per_${String(index + 1)}`,
    label: `Łucja Próbna ${String(index + 1)}`,
  }));
const asked = { id: 'kto', label: 'Kto', required: true } as const;

describe('people to choose from', () => {
  it('are a list of at most 25, and are typed where there are more', () => {
    expect(personField(asked, people(25), '', texts)).toMatchObject({ kind: 'choice' });
    expect(personField(asked, people(26), '', texts)).toMatchObject({ kind: 'text' });
    expect(peopleField(asked, people(25), [], texts)).toMatchObject({ kind: 'choices' });
    expect(peopleField(asked, people(26), [], texts)).toMatchObject({ kind: 'text' });
  });

  it('are found by parts of names in any order, without Polish letters', () => {
    expect(personNamed(people(40), '37 lucja', texts)).toEqual({ person: people(40)[36] });
  });

  it('are found by the whole name, though it is the beginning of others', () => {
    expect(personNamed(people(40), 'Łucja  Próbna 3', texts)).toEqual({ person: people(40)[2] });
  });

  it('are narrowed to a list where several fit, and to more letters where a list does not hold those', () => {
    const several = personNamed(people(40), 'pró 3', texts);
    expect('fitting' in several && several.fitting.length).toBe(11);
    expect(personNamed(people(40), 'lucja', texts)).toEqual({
      fault: 'Pasuje 40 osób. Prosimy wpisać więcej liter.',
      fitting: [],
    });
  });

  it('are named one after another, and a name that is nobody’s or several people’s is told', () => {
    const all = people(40);
    expect(peopleNamed(all, 'próbna 37, Łucja Próbna 38\n', texts)).toEqual({ people: [all[36], all[37]] });
    const wrong = peopleNamed(all, ['próbna 37; Nowak; próbna 2'], texts);
    expect(wrong.people).toEqual([all[36]]);
    expect(wrong.fault).toBe(
      'Nie ma takiej osoby do wyboru: „Nowak”. „próbna 2” pasuje do kilku osób: Łucja Próbna 2, Łucja Próbna 20, ' +
        'Łucja Próbna 21, Łucja Próbna 22, Łucja Próbna 23 i innych (6). Prosimy wpisać całe imię i nazwisko.',
    );
  });

  it('cannot be chosen by an id that is not among them', () => {
    expect(personNamed(people(3), 'per_9', texts)).toMatchObject({ fitting: [] });
    expect(peopleNamed(people(3), ['per_9', 'per_2'], texts)).toEqual({ people: [people(3)[1]] });
  });
});
