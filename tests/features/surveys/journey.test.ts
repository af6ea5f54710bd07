import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/chat/files.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { shift } from '../../../src/core/clock.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { HOUR, marks, surveysScene } from './scene.ts';

const DAY = 24 * HOUR;

/** A survey after an event, sent to everybody who was there, a day after the end. */
const sent = async (count: number, present = count) => {
  const all = await surveysScene(count);
  const id = await all.begun('Ankieta po wydarzeniu');
  await all.released(id);
  all.passTo(all.session.endsAt);
  await all.attended(...Array.from({ length: present }, (_, index) => index + 1));
  all.passTo(shift(all.session.endsAt, 20 * HOUR));
  await all.tend();
  return { ...all, id };
};

describe('a survey after an event', () => {
  it('is begun in two taps, and asks nobody before it is released and the event is over', async () => {
    const { begun, released, told, tend, passTo, attended, session, read } = await surveysScene(3);
    const id = await begun('Ankieta po wydarzeniu');
    await tend();
    const said = textOf(await released(id));
    expect(said).toContain('Ankieta ruszyła');
    expect(said).toContain('Zakończenie: wtorek, 22 grudnia 2026 r., godz. 14:00');
    expect(await told('invited')).toEqual([]);
    passTo(session.endsAt);
    await attended(1, 3);
    await tend();
    const invited = await told('invited');
    expect(invited.map(({ user }) => user).toSorted()).toEqual(['P1', 'P3']);
    expect(invited[0]!.text).toContain('Odpowiedzi są anonimowe');
    expect(await read(JAN, press(`surveys.card:${id}`))).toContain('Wysłane: 2, zwrócone: 0 (0%)');
  });

  it('asks whoever is added to the list later, each of them once', async () => {
    const { told, tend, attended } = await sent(3, 2);
    await tend();
    expect((await told('invited')).map(({ user }) => user).toSorted()).toEqual(['P1', 'P2']);
    await attended(3);
    await tend();
    expect((await told('invited')).map(({ user }) => user)).toEqual(['P3']);
  });

  it('closes when its coordinator says, who is told of a day that no calendar has', async () => {
    const { begun, read } = await surveysScene(3);
    const id = await begun('Ankieta po wydarzeniu');
    for (const [typed, said] of [
      ['31.11.2026 12:00', 'Takiego dnia nie ma w kalendarzu'],
      ['kiedyś 12:00', 'w przyszłości'],
      ['29.01.2027 12:00', 'Termin zakończenia jest zapisany'],
    ] as const)
      expect(await read(JAN, form(`surveys.closing:${id}:1`, { koniec: typed }))).toContain(said);
  });

  it('goes on where it was left, can be changed until it is sent, and not after', async () => {
    const { id, accounts, send, read, told } = await sent(1);
    const [osoba] = accounts;
    const [invited] = await told('invited');
    const opened = await send(osoba!, press(idOf(invited!.reply, 'Wypełnienie ankiety')));
    expect(opened.kind === 'form' && opened.form.fields.map(({ id: field }) => field)).toEqual([
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
    ]);
    const kept = await send(osoba!, form(`surveys.fill:${id}:once:0`, marks(2)));
    expect(textOf(kept)).toContain('Część 1 z 2 jest zapisana');
    const mine = await send(osoba!, command('moje'));
    const review = await send(osoba!, press(idOf(mine, 'Dokończenie ankiety')));
    expect(textOf(review)).toContain('Przydatność w codziennej pracy: 2 z 5');
    await send(osoba!, form(`surveys.fill:${id}:once:0`, marks(3)));
    const again = await send(osoba!, press(`surveys.fill:${id}:once:0`));
    expect(again.kind === 'form' && again.form.fields[0]).toMatchObject({ value: '3' });
    const done = await read(osoba!, press(idOf(review, 'Wysłanie odpowiedzi')));
    expect(done).toContain('Dziękujemy, odpowiedzi są przyjęte');
    for (const late of [
      press(`surveys.send:${id}:once`),
      press(`surveys.fill:${id}:once:0`),
      form(`surveys.fill:${id}:once:0`, marks(1)),
    ])
      expect(await read(osoba!, late)).toContain('Odpowiedzi są już wysłane');
    expect(await read(osoba!, command('ankiety'))).toContain('nie czeka żadna ankieta');
  });

  it('is refused kindly to somebody who was not there, before it begins, and after it has closed', async () => {
    const { id, accounts, read, passTo, session, tend, begun, released } = await sent(2, 1);
    expect(await read(accounts[1]!, press(`surveys.fill:${id}:once:0`))).toContain(
      'których obecność na wydarzeniu jest zapisana',
    );
    expect(await read(ANNA, press(`surveys.fill:${id}:once:0`))).toContain(
      'których obecność na wydarzeniu jest zapisana',
    );
    const test = await begun('Test przed i po');
    await released(test);
    expect(await read(accounts[0]!, press(`surveys.fill:${test}:pre:0`))).toContain('jest zakończona');
    passTo(shift(session.endsAt, 7 * DAY));
    expect(await read(accounts[0]!, press(`surveys.fill:${id}:once:0`))).toContain(
      'jest zakończona (wtorek, 22 grudnia 2026 r., godz. 14:00)',
    );
    await tend();
    expect(await read(accounts[0]!, press(`surveys.fill:${id}:once:0`))).toContain(
      'nie przyjmuje już odpowiedzi',
    );
  });

  it('takes no words that may point to a person, and gives the rest back', async () => {
    const { id, accounts, send, storage, asked } = await sent(1);
    const said = 'Pani Anna Kowalska, tel. 601 602 603, mówiła za szybko';
    const refused = await send(
      accounts[0]!,
      form(`surveys.fill:${id}:once:1`, { q6: said, q7: 'Więcej przykładów', q8: '' }),
    );
    expect(refused.kind).toBe('invalid');
    const shown = JSON.stringify(refused.kind === 'invalid' && refused.form);
    expect(shown).toContain('mówiła za szybko');
    expect(shown).toContain('Więcej przykładów');
    expect(shown).not.toMatch(/Kowalska|601/u);
    expect((await storage.surveys.invitationOf(id, 'once', asked[0]!))?.draft).toEqual({});
  });

  it('reminds once, and nobody who has answered', async () => {
    const { id, accounts, told, passTo, session, answers } = await sent(3);
    await told('invited');
    await answers(accounts[1]!, id, marks(4));
    // Two days before the end is a Sunday.
    passTo(shift(session.endsAt, 5 * DAY));
    expect(await told('reminder')).toEqual([]);
    passTo(shift(session.endsAt, 6 * DAY));
    expect((await told('reminder')).map(({ user }) => user).toSorted()).toEqual(['P1', 'P3']);
    passTo(shift(session.endsAt, 6 * DAY + 12 * HOUR));
    expect(await told('reminder')).toEqual([]);
  });

  it('has its summary ready on the day it closes, the same in chat, in the sheet and in the picture', async () => {
    const { id, accounts, told, passTo, session, tend, answers, send, read, storage } = await sent(7);
    for (const [index, degree] of [5, 5, 5, 5, 5, 4].entries())
      await answers(accounts[index]!, id, marks(degree), index === 0 ? '=1+1 przykładów' : '');
    await send(accounts[6]!, form(`surveys.fill:${id}:once:0`, marks(1)));
    expect(await read(JAN, press(`surveys.results:${id}:2`))).toContain('W międzyczasie coś się tu zmieniło');
    passTo(shift(session.endsAt, 7 * DAY));
    await tend();
    await tend();
    const summaries = await told('summary');
    expect(summaries.map(({ user }) => user)).toEqual([JAN.user]);
    const [summary] = summaries;
    expect(summary!.text).toContain('Wysłane: 7, zwrócone: 6 (86%)');
    // One of six gave a four: the mean and the counts would tell so, hence only what is safe.
    expect(summary!.text).toContain('4–5: 6 (100%)');
    expect(summary!.text.match(/Grupy mniejsze niż pięć osób/gu)).toHaveLength(1);
    expect(summary!.text).not.toMatch(/4: 1|5: 5/u);
    expect(summary!.text).toContain('Jasność przekazywanych treści');
    expect(summary!.text).toContain('średnia: 4,0');
    const filesOf = (reply: Reply) => ('message' in reply ? (reply.message.files ?? []) : []);
    const attached = filesOf(await send(JAN, press(idOf(summary!.reply, 'Arkusz i wykres'))));
    expect(attached.map(({ name }) => name)).toEqual([
      'ankieta-po-wydarzeniu-dialog-motywujacy-w-pracy-socjalnej-2026-12-22.xlsx',
      'ankieta-po-wydarzeniu-dialog-motywujacy-w-pracy-socjalnej-2026-12-22.png',
    ]);
    expect(filesOf(summary!.reply)).toEqual(attached.slice(1));
    expect(attached.map(({ mediaType }) => mediaType)).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'image/png',
    ]);
    const [{ data: rows } = { data: [] }] = await readXlsxFile(Buffer.from(bytesOf(attached[0]!)));
    expect(rows).toContainEqual(['Jasność przekazywanych treści', 'średnia', 4, null, null]);
    expect(rows).toContainEqual(['Co było najbardziej przydatne?', '=1+1 przykładów', null, null, null]);
    // What was filled in and not sent is destroyed.
    const left = await storage.people.personBehind(accounts[6]!);
    expect((await storage.surveys.invitationOf(id, 'once', left!.id))?.draft).toEqual({});
  });

  it('shows nothing of fewer than five, but how many were asked and answered', async () => {
    const { id, accounts, answers, send } = await sent(4);
    for (const account of accounts) await answers(account, id, marks(5), 'Było dobrze');
    const card = await send(JAN, press(`surveys.card:${id}`));
    const asked = await send(JAN, press(idOf(card, 'Zakończenie teraz')));
    expect(textOf(asked)).toContain('nie da się wznowić');
    const shown = await send(JAN, press(idOf(asked, 'Tak, zakończenie')));
    expect(textOf(shown)).toContain('Wysłane: 4, zwrócone: 4 (100%)');
    expect(textOf(shown)).toContain('mniej niż pięć osób');
    expect(textOf(shown)).not.toMatch(/Było dobrze|średnia/u);
    expect(() => idOf(shown, 'Arkusz')).toThrow('there is no');
  });
});
