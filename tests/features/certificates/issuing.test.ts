import { describe, expect, it } from 'vitest';
import { toEpoch } from '../../../src/core/clock.ts';
import { ANNA, DAY, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { ADA, certificatesScene, OLA } from './scene.ts';

describe('the list of a term', () => {
  it('says who has earned a certificate, and by how much the others have not', async () => {
    const { attended, open } = await certificatesScene();
    await attended(ANNA, 1, 2);
    await attended(ADA, 1);
    const text = textOf(await open());
    // 660 minutes are 14.7 teaching hours; 80 % of them are 11.7.
    expect(text).toContain('co najmniej 80% czasu zajęć, czyli 11,7 z 14,7 godz.');
    expect(text).toContain('do wydania: 1 osoba · bez spełnionego warunku: 2 osoby');
    expect(text).toContain('Anna Kowalska · 14,7 z 14,7 godz. · do wydania');
    expect(text).toContain('Ada Żółć · 7,3 z 14,7 godz. · brakuje 4,4 godz.');
    expect(text).toContain('Ola Bez · 0 z 14,7 godz. · brak zaznaczeń na liście obecności');
  });

  it('asks for the list of attendance where there is none, with the way to it', async () => {
    const { open, term } = await certificatesScene();
    const shown = await open();
    expect(textOf(shown)).toContain('nikt nie ma zaznaczonej obecności');
    expect(idOf(shown, 'Lista obecności')).toBe(`attendance.open:${term.sessions[0]!.id}`);
  });

  it('is refused before the last session is over, and for an event that was called off', async () => {
    const { attended, open, passTo, term, event, storage, clock } = await certificatesScene();
    await attended(ANNA, 1, 2);
    const over = clock.now();
    passTo(toEpoch(term.sessions[1]!.endsAt) - 1);
    expect(textOf(await open())).toContain('po ostatnich zajęciach');
    passTo(toEpoch(over));
    const before = (await storage.calendar.happening(event.id))!;
    await storage.calendar.cancel({ before, reason: 'choroba trenera', tell: [], at: over });
    expect(textOf(await open())).toContain('zostało odwołane');
    expect(await storage.certificates.registers()).toEqual([]);
  });

  it('is shown to coordinators only, on every press', async () => {
    const { attended, send, term, registrations, issued } = await certificatesScene();
    await attended(ANNA, 1, 2);
    const registration = registrations.get(ANNA.user)!;
    for (const id of [
      `certificates.term:${term.id}`,
      `certificates.issue-sure:${term.id}:1`,
      `certificates.issue-one:${term.id}:${registration}`,
      `certificates.bundle:${term.id}`,
    ])
      expect(textOf(await send(ANNA, press(id)))).not.toContain('Kowalska');
    const sent = form(`certificates.except:${term.id}:${registration}`, { powod: 'bo tak chcemy' });
    expect(textOf(await send(ANNA, sent))).not.toContain('Kowalska');
    expect(await issued()).toEqual([]);
  });
});

describe('issuing', () => {
  it('warns before somebody whose certificate was voided is given another one with the rest', async () => {
    const { attended, issueAll, issued, open, send } = await certificatesScene();
    await attended(ANNA, 1, 2);
    const first = await send(JAN, press(idOf(await open(), 'Wydanie')));
    expect(textOf(first)).not.toContain('unieważniono');
    await issueAll();
    const [anna] = await issued();
    await send(JAN, form(`certificates.void:${anna!.id}`, { powod: 'pomyłka w tytule' }));
    await attended(ADA, 1, 2);
    const asked = await send(JAN, press(idOf(await open(), 'Wydanie')));
    expect(textOf(asked)).toContain('Wydajemy 2 zaświadczenia.');
    expect(textOf(asked)).toContain('zaświadczenie tego terminu unieważniono (1)');
  });

  it('numbers those who have earned one, and sends each theirs, once', async () => {
    const { attended, issueAll, told, toldTo, issued, open } = await certificatesScene();
    await attended(ANNA, 1, 2);
    await attended(ADA, 1, 2);
    expect(textOf(await issueAll())).toContain('Wydano 2 zaświadczenia');
    expect((await issued()).map(({ facts }) => [facts.number, facts.holder]).toReversed()).toEqual([
      ['ROPS/1/2026', 'Anna Kowalska'],
      ['ROPS/2/2026', 'Ada Żółć'],
    ]);
    const [message, ...more] = await told(ANNA);
    expect(more).toEqual([]);
    expect(message?.files?.map(({ name }) => name)).toEqual(['zaswiadczenie-rops-1-2026.pdf']);
    expect(await toldTo(ADA)).toContain('„Dialog motywujący w pracy socjalnej”');
    expect(await toldTo(OLA)).toBe('');
    const shown = textOf(await open());
    expect(shown).toContain('Anna Kowalska · 14,7 z 14,7 godz. · nr ROPS/1/2026');
    expect(shown).not.toContain('do wydania');
  });

  it('asks again where the list has changed between the question and the answer', async () => {
    const { attended, open, send, issued } = await certificatesScene();
    await attended(ANNA, 1, 2);
    const asked = await send(JAN, press(idOf(await open(), 'Wydanie')));
    await attended(ADA, 1, 2);
    expect(textOf(await send(JAN, press(idOf(asked, 'Potwierdzam wydanie'))))).toContain(
      'Lista zmieniła się w międzyczasie',
    );
    expect(await issued()).toEqual([]);
  });

  it('gives nobody a second one, however often it is pressed', async () => {
    const { attended, open, send, issued } = await certificatesScene();
    await attended(ANNA, 1, 2);
    const asked = await send(JAN, press(idOf(await open(), 'Wydanie')));
    const sure = press(idOf(asked, 'Potwierdzam wydanie'));
    await Promise.all([send(JAN, sure), send(JAN, sure)]);
    expect((await issued()).map(({ facts }) => facts.number)).toEqual(['ROPS/1/2026']);
  });

  it('waits for a first and a last name, and asks for them once', async () => {
    const { attended, personOf, storage, clock, open, send, toldTo } = await certificatesScene();
    await attended(ANNA, 1, 2);
    const anna = await personOf(ANNA);
    await storage.units.saveDetails(anna, { lastName: '' }, clock.now());
    const shown = await open();
    expect(textOf(shown)).toContain('bez imienia lub nazwiska: 1 osoba');
    for (let times = 0; times < 2; times += 1)
      expect(textOf(await send(JAN, press(idOf(shown, 'Prośba o imię'))))).toContain('1 osoba');
    expect((await toldTo(ANNA)).match(/czeka na imię i nazwisko/g)).toHaveLength(1);
    await storage.units.saveDetails(anna, { lastName: 'Kowalska' }, clock.now());
    expect(await toldTo(ANNA)).toBe('');
    expect(textOf(await open())).toContain('do wydania: 1 osoba');
  });

  it('asks nobody for the name of somebody erased, and lists under their name only what was issued', async () => {
    const { attended, open, send } = await certificatesScene();
    await attended(ANNA, 1, 2);
    await attended(ADA, 1, 2);
    const erase = async (account: typeof ANNA): Promise<unknown> =>
      send(account, press(idOf(await send(account, press('privacy.erase')), 'Tak, usuń')));
    await erase(ANNA);
    expect(textOf(await open())).toContain('do wydania: 1 osoba · bez spełnionego warunku: 1 osoba\n');
    const asked = await send(JAN, press(idOf(await open(), 'Wydanie')));
    await send(JAN, press(idOf(asked, 'Potwierdzam wydanie')));
    await erase(ADA);
    const shown = textOf(await open());
    expect(shown).toContain('Ada Żółć · 14,7 z 14,7 godz. · nr ROPS/1/2026');
    expect(shown).not.toContain('bez imienia');
  });

  it('keeps what the certificate said, whatever is changed afterwards', async () => {
    const { attended, issueAll, issued, personOf, storage, clock, event } = await certificatesScene();
    await attended(ANNA, 1, 2);
    await issueAll();
    await storage.units.saveDetails(await personOf(ANNA), { lastName: 'Nowak' }, clock.now());
    expect((await issued())[0]?.facts).toEqual({
      number: 'ROPS/1/2026',
      holder: 'Anna Kowalska',
      title: event.title,
      form: 'training',
      days: ['2026-12-15', '2026-12-16'],
      minutes: 660,
      attendedMinutes: 660,
      hourMinutes: 45,
      place: event.place,
      topics: event.topics,
      organiser: 'ROPS w Opolu',
      funding: 'Dofinansowane przez Unię Europejską',
      issuedOn: '2026-12-16',
    });
  });
});

describe('an exception', () => {
  it('needs a reason, which stays in the register', async () => {
    const { attended, person, send, issued, term, registrations } = await certificatesScene();
    await attended(ADA, 1);
    const opened = await send(JAN, press(idOf(await person('Ada Żółć'), 'Wydanie w drodze wyjątku')));
    const id = `certificates.except:${term.id}:${registrations.get(ADA.user)!}`;
    expect(opened).toMatchObject({ kind: 'form', form: { id } });
    expect(textOf(await send(JAN, form(id, { powod: ' ' })))).toContain('kilka słów');
    expect(textOf(await send(JAN, form(id, { powod: 'zajęcia odrobione w styczniu' })))).toContain(
      'Wydano 1 zaświadczenie',
    );
    expect(await issued()).toMatchObject([
      { exception: 'zajęcia odrobione w styczniu', facts: { minutes: 660, attendedMinutes: 330 } },
    ]);
  });

  it('keeps no data of a person in its reason', async () => {
    const { attended, send, issued, term, registrations } = await certificatesScene();
    await attended(ADA, 1);
    const id = `certificates.except:${term.id}:${registrations.get(ADA.user)!}`;
    const refused = await send(JAN, form(id, { powod: 'PESEL 44051401359 w dokumentach' }));
    expect(refused.kind).toBe('invalid');
    expect(await issued()).toEqual([]);
  });
});

describe('taking back', () => {
  it('keeps the number with the reason, and tells its holder', async () => {
    const { attended, issueAll, issued, send, toldTo, person } = await certificatesScene();
    await attended(ANNA, 1, 2);
    await issueAll();
    const { id } = (await issued())[0]!;
    const card = await send(JAN, press(idOf(await person('Anna Kowalska'), 'Zaświadczenie')));
    expect(idOf(card, 'Unieważnienie')).toBe(`certificates.void:${id}`);
    const done = await send(JAN, form(`certificates.void:${id}`, { powod: 'pomyłka w liczbie godzin' }));
    expect(textOf(done)).toContain('Zaświadczenie nr ROPS/1/2026 jest unieważnione.');
    // What was not sent yet is not sent any more.
    expect(await toldTo(ANNA)).toContain('Powód: pomyłka w liczbie godzin');
    expect(await toldTo(ANNA)).not.toContain('jest gotowe');
    await issueAll();
    expect((await issued()).map(({ facts, state }) => [facts.number, state])).toEqual([
      ['ROPS/2/2026', 'valid'],
      ['ROPS/1/2026', 'void'],
    ]);
  });
});

describe('a replacement', () => {
  it('is made out to the new name, with a number of its own, in the place of the first', async () => {
    const { attended, issueAll, issued, send, personOf, storage, clock, toldTo } = await certificatesScene();
    await attended(ANNA, 1, 2);
    await issueAll();
    const { id: first } = (await issued())[0]!;
    expect(textOf(await send(JAN, press(`certificates.replace:${first}`)))).toContain('takie same');
    await storage.units.saveDetails(await personOf(ANNA), { lastName: 'Nowak' }, clock.now());
    clock.pass(DAY);
    const asked = await send(JAN, press(`certificates.replace:${first}`));
    expect(textOf(asked)).toContain('jest na: Anna Kowalska. W profilu jest teraz: Anna Nowak.');
    const done = textOf(await send(JAN, press(idOf(asked, 'Potwierdzam zamiennik'))));
    expect(done).toContain('Zamiennik wydany: nr ROPS/2/2026');
    expect(done).toContain('ROPS/1/2026');
    const [second, old] = await issued();
    expect(second).toMatchObject({
      state: 'valid',
      replaces: first,
      facts: { holder: 'Anna Nowak', issuedOn: '2026-12-17', minutes: 660 },
    });
    expect(old).toMatchObject({ id: first, state: 'replaced', facts: { holder: 'Anna Kowalska' } });
    expect(second?.code).not.toBe(old?.code);
    expect(await toldTo(ANNA)).toContain('Nowe zaświadczenie po zmianie nazwiska');
    expect(textOf(await send(JAN, press(`certificates.replace-sure:${first}`)))).toContain(
      'nie jest już ważne',
    );
  });
});
