import { describe, expect, it } from 'vitest';
import { newId } from '../../../../src/core/ids.ts';
import { TODAY } from '../../../support/calendar/an-event.ts';
import { idOf, JAN, textOf } from '../../handover/world.ts';
import { deskScene, TERM } from './desk-scene.ts';

/** A published event, and the form of one of its parts as Jan opens it to change the event. */
const changing = async () => {
  const all = await deskScene();
  const { id } = await all.publishDraft();
  const openPart = async (part: string) => {
    const edit = await all.jan(`desk.edit:${id}`);
    const opened = await all.jan(idOf(edit, 'Zmień'), part);
    if (opened.kind !== 'form') throw new Error(textOf(opened));
    return opened.form;
  };
  const valueIn = async (part: string, field: string) => {
    const found = (await openPart(part)).fields.find((one) => one.id === field);
    return found && 'value' in found ? found.value : undefined;
  };
  return { ...all, id, openPart, valueIn };
};

describe('the conditions of an event', () => {
  it('are powiaty, the employment and a thematic group, and the form shows them again', async () => {
    const { storage, janSends, openPart, valueIn, jan, id } = await changing();
    const group = newId('grp');
    await storage.groups.create({
      id: group,
      request: 'made',
      plan: { name: 'Zespół ds. usług', region: 'opolskie', joining: 'open' },
      by: (await storage.people.personBehind(JAN))!.id,
      isExample: false,
      at: TODAY,
    });
    const { id: conditions } = await openPart('conditions');
    const values = { powiaty: 'powiat Nyski, brzeski', zwiazek: 'volunteer', grupa: group };
    const changed = await janSends(conditions, values);
    expect(textOf(changed)).toContain('Zespół ds. usług');
    expect(await valueIn('conditions', 'powiaty')).toBe('Nyski, brzeski');
    expect(await valueIn('conditions', 'zwiazek')).toBe('volunteer');
    expect(await valueIn('conditions', 'grupa')).toBe(group);
    await jan(idOf(changed, 'Zapisz zmianę'));
    const { eligibility, group: of } = (await storage.calendar.happening(id))!;
    expect({ eligibility, of }).toEqual({
      eligibility: { powiaty: ['Nyski', 'brzeski'], relation: 'volunteer' },
      of: group,
    });
  });
});

describe('powiaty of the conditions that the directory does not have', () => {
  it('are told of, with the one that is meant where it is misspelt', async () => {
    const { storage, janSends, openPart } = await changing();
    const place = { region: 'opolskie', town: 'Nysa', isExample: false, isActive: true } as const;
    for (const powiat of ['nyski', 'brzeski'])
      await storage.units.save(
        { ...place, id: newId('uni'), name: `OPS ${powiat}`, type: 'ops', powiat },
        TODAY,
      );
    const { id } = await openPart('conditions');
    const said = textOf(
      await janSends(id, { powiaty: 'Nysski, brzeski, żywiecki', zwiazek: 'any', grupa: 'none' }),
    );
    expect(said).toContain('nie ma powiatu „Nysski”. Czy chodzi o „nyski”?');
    expect(said).toContain('Z powiatu „żywiecki” nie ma w wykazie żadnej jednostki');
    expect(said).not.toContain('powiatu „brzeski”');
  });
});

describe('the places of the meetings of a date', () => {
  const placesOf = async ({ storage, id }: Awaited<ReturnType<typeof changing>>) =>
    (await storage.calendar.editOf(id))!.terms[0]!.sessions.map(({ place, onlineUrl }) => [place, onlineUrl]);
  const { zajecia, przerwy, nazwa } = TERM;
  const typed = { zajecia, przerwy, nazwa };

  it('are one for all, or each its own, and the form shows them as they were typed', async () => {
    const all = await changing();
    const { janSends, openPart, valueIn } = all;
    const sala = 'sala 12\nhttps://example.org/pokoj';
    await janSends((await openPart('term-1')).id, { ...typed, sala });
    expect(await placesOf(all)).toEqual([
      ['sala 12', undefined],
      [undefined, 'https://example.org/pokoj'],
    ]);
    expect(await valueIn('term-1', 'sala')).toBe(sala);
    await janSends((await openPart('term-1')).id, { ...typed, sala: '-\nsala 3' });
    expect(await placesOf(all)).toEqual([
      [undefined, undefined],
      ['sala 3', undefined],
    ]);
    await janSends((await openPart('term-1')).id, { ...typed, sala: 'sala 7' });
    expect(await placesOf(all)).toEqual([
      ['sala 7', undefined],
      ['sala 7', undefined],
    ]);
    expect(await valueIn('term-1', 'sala')).toBe('sala 7');
  });

  it('are refused where there are more or fewer than meetings, or an address is not safe', async () => {
    const { janSends, openPart } = await changing();
    const { id } = await openPart('term-1');
    const faultOf = async (sala: string) => {
      const reply = await janSends(id, { ...typed, sala });
      return reply.kind === 'invalid' ? reply.faults : textOf(reply);
    };
    expect(await faultOf('sala 1\nsala 2\nsala 3')).toEqual([
      {
        field: 'sala',
        text: 'Wierszy z miejscami: 3, spotkań: 2. Proszę wpisać jedno miejsce dla wszystkich spotkań albo po jednym w wierszu, w kolejności spotkań.',
      },
    ]);
    expect(await faultOf('http://example.org/pokoj')).toEqual([
      { field: 'sala', text: 'Adres musi zaczynać się od https:// (bez odstępów).' },
    ]);
  });
});
