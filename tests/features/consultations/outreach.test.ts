import { describe, expect, it, onTestFinished } from 'vitest';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { formFaults, type FormValues } from '../../../src/chat/form.ts';
import type { Input } from '../../../src/chat/input.ts';
import { message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { type Instant, shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Role } from '../../../src/core/roles.ts';
import { createOutreachFeature } from '../../../src/features/consultations/outreach/feature.ts';
import { outreachDeps } from '../../../src/wiring/outreach.ts';
import { anAdviser, NOW } from '../../support/consultations/a-diary.ts';
import { aContext } from '../../support/context.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { temporaryStorage } from '../../support/storage.ts';
import { press } from '../handover/world.ts';

const DAYS = 86_400_000;

/** The id behind the button or menu of that label. */
const idOf = (reply: Reply, label: string): string => {
  for (const block of 'message' in reply ? reply.message.blocks : []) {
    if (block.kind === 'menu' && block.placeholder === label) return block.id;
    if (block.kind !== 'buttons') continue;
    const found = block.buttons.find((button) => button.label === label);
    if (found?.kind === 'act') return found.id;
  }
  throw new Error(`there is no „${label}”`);
};

const textOf = (reply: Reply): string => ('message' in reply ? plain(reply.message) : '');

/** `/zasieg` over a real database; Jan coordinates, Maria and Ewa advise. */
const scene = async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  const person = async (user: string): Promise<PersonId> => {
    const id = newId('per') as PersonId;
    const account = { platform: 'slack', workspace: 'T1', user, name: `osoba ${user}` } as const;
    await storage.people.welcome({ person: id, account: newId('acc'), ...account, at: NOW });
    return id;
  };
  const [jan, maria, ewa] = [await person('U1'), await person('U2'), await person('U3')];
  for (const [of, name] of [
    [maria, 'Maria Doradcza'],
    [ewa, 'Ewa Radna'],
  ] as const)
    await storage.duty.saveTerms(undefined, anAdviser({ person: of, name, isExample: false }), NOW);
  await storage.units.save(aUnit(), NOW);
  const feature = createOutreachFeature(outreachDeps(storage));
  const dispatch = createDispatch([feature]);
  let moment: Instant = NOW;
  let count = 0;
  const as = (who: PersonId, roles: readonly Role[]) => {
    const send = async (input: Input): Promise<Reply> => {
      count += 1;
      const context = aContext({ speaker: { person: who, roles }, now: moment });
      const reply = await dispatch({ ...context, request: `k${String(count)}` }, input);
      if (reply.kind === 'form' || reply.kind === 'invalid') expect(formFaults(reply.form)).toEqual([]);
      return reply;
    };
    return {
      open: () => send({ kind: 'command', name: 'zasieg', options: {} }),
      pressIn: (reply: Reply, label: string, ...values: string[]) =>
        send(press(idOf(reply, label), ...values)),
      fillIn: (reply: Reply, values: FormValues) => {
        if (reply.kind !== 'form' && reply.kind !== 'invalid') throw new Error(`no form but ${reply.kind}`);
        return send({ kind: 'form', id: reply.form.id, values });
      },
    };
  };
  /** What is in the outbox of that person's account by then, and still true. */
  const told = async (until: Instant): Promise<readonly string[]> => {
    const due = await storage.outbox.due('slack:T1', until, 20);
    const made = await Promise.all(
      due.map(async ({ kind, content, to }) => {
        const one = await feature.deliveries![kind.replace('outreach.', '')]!.render(content, {
          locale: 'pl',
          now: until,
        });
        return one && to.kind === 'person' ? [`${to.user} ${kind}`] : [];
      }),
    );
    return made.flat();
  };
  /** What of it stands in somebody's `/moje`. */
  const mine = async (who: PersonId, roles: readonly Role[] = ['worker', 'adviser']): Promise<string> =>
    plain(message(...(await feature.mine!(aContext({ speaker: { person: who, roles }, now: moment })))));
  return {
    storage,
    mine,
    jan: as(jan, ['worker', 'coordinator']),
    maria: as(maria, ['worker', 'adviser']),
    ewa: as(ewa, ['worker', 'adviser']),
    ids: { maria, ewa },
    told,
    pass: (days: number) => void (moment = shift(moment, days * DAYS)),
    now: () => moment,
  };
};

describe('/zasieg', () => {
  it('assigns a unit to an adviser, who is told once', async () => {
    const { jan, ids, told } = await scene();
    const list = await jan.open();
    expect(textOf(list)).toContain('Objęte: 0 z 1 (0%). Jeszcze nie: 1 jednostka.');
    const card = await jan.pressIn(list, 'Karta jednostki', 'uni_nysa');
    const after = await jan.pressIn(card, 'Przydział doradcy', ids.maria);
    expect(textOf(after)).toContain('Maria Doradcza');
    expect(await told(shift(NOW, 2 * DAYS))).toEqual(['U2 outreach.assigned']);
  });

  it('is in /moje of who contacts the unit, and of nobody else', async () => {
    const { jan, ids, mine } = await scene();
    expect(await mine(ids.maria)).toBe('');
    const card = await jan.pressIn(await jan.open(), 'Karta jednostki', 'uni_nysa');
    await jan.pressIn(card, 'Przydział doradcy', ids.maria);
    expect(await mine(ids.maria)).toContain('OPS w Nysie – kontakt: Maria Doradcza');
    expect(await mine(ids.ewa)).toBe('');
    expect(await mine(ids.maria, ['worker'])).toBe('');
  });

  it('tells nobody of what was given to somebody else meanwhile', async () => {
    const { jan, ids, told } = await scene();
    const card = await jan.pressIn(await jan.open(), 'Karta jednostki', 'uni_nysa');
    const first = await jan.pressIn(card, 'Przydział doradcy', ids.maria);
    await jan.pressIn(first, 'Przydział doradcy', ids.ewa);
    expect(await told(shift(NOW, 2 * DAYS))).toEqual(['U3 outreach.assigned']);
  });

  it('notes a contact in two taps, and takes it back', async () => {
    const { maria } = await scene();
    const card = await maria.pressIn(await maria.open(), 'Karta jednostki', 'uni_nysa');
    const ask = await maria.pressIn(card, 'Wynik rozmowy: powód', 'no-time');
    const noted = await maria.pressIn(ask, 'Do ponownego kontaktu');
    expect(textOf(noted)).toContain('brak czasu');
    expect(textOf(await maria.open())).toContain(
      'kontakt: Maria Doradcza, brak czasu, do ponownego kontaktu',
    );
    await maria.pressIn(noted, 'Cofnięcie zapisu');
    expect(textOf(await maria.open())).toContain('bez kontaktu');
  });

  it('does not note over what somebody else noted since the card was shown', async () => {
    const { maria, ewa } = await scene();
    const seen = await maria.pressIn(await maria.open(), 'Karta jednostki', 'uni_nysa');
    await ewa.pressIn(
      await ewa.pressIn(await ewa.open(), 'Karta jednostki', 'uni_nysa'),
      'Przejęcie kontaktu',
    );
    const late = await maria.pressIn(seen, 'Przejęcie kontaktu');
    expect(textOf(late)).toContain('W międzyczasie ktoś coś tu zapisał.');
    expect(textOf(late)).toContain('Ewa Radna');
  });

  it('reminds on the day, unless the unit was talked with before', async () => {
    const { maria, told } = await scene();
    const card = await maria.pressIn(await maria.open(), 'Karta jednostki', 'uni_nysa');
    const planned = await maria.pressIn(card, 'Kontakt za tydzień');
    const morning = shift(NOW, 7 * DAYS);
    expect(await told(shift(morning, -2 * 3_600_000))).toEqual([]);
    expect(await told(morning)).toEqual(['U2 outreach.due']);
    const ask = await maria.pressIn(planned, 'Wynik rozmowy: powód', 'no-need');
    await maria.pressIn(ask, 'Nie skorzysta');
    expect(await told(morning)).toEqual([]);
  });

  it('keeps no data of a person in the notes, and offers the text without them', async () => {
    const { maria } = await scene();
    const card = await maria.pressIn(await maria.open(), 'Karta jednostki', 'uni_nysa');
    const form = await maria.pressIn(card, 'Uwagi i termin');
    const refused = await maria.fillIn(form, { dzien: '', uwagi: 'Dzwonić do pani z PESEL 44051401359' });
    expect(refused.kind).toBe('invalid');
    expect(JSON.stringify(refused.kind === 'invalid' && refused.form)).not.toContain('44051401359');
    const kept = await maria.fillIn(form, { dzien: '14.12.2027', uwagi: 'Kierownik wraca w grudniu' });
    expect(textOf(kept)).toContain('Kierownik wraca w grudniu');
    const empty = await maria.fillIn(await maria.pressIn(kept, 'Uwagi i termin'), { dzien: '', uwagi: '' });
    expect(empty).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'uwagi', text: 'Prosimy o dzień albo uwagi.' }],
    });
  });

  it('says that a day of the next contact is not in the calendar', async () => {
    const { maria } = await scene();
    const card = await maria.pressIn(await maria.open(), 'Karta jednostki', 'uni_nysa');
    const form = await maria.pressIn(card, 'Uwagi i termin');
    expect(await maria.fillIn(form, { dzien: '31.11', uwagi: '' })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'dzien', text: 'Takiego dnia nie ma w kalendarzu: „31.11”.' }],
    });
  });

  it('lets an adviser neither assign others nor take back what they noted', async () => {
    const { maria, ewa } = await scene();
    const card = await maria.pressIn(await maria.open(), 'Karta jednostki', 'uni_nysa');
    expect(() => idOf(card, 'Przydział doradcy')).toThrow();
    const taken = await maria.pressIn(card, 'Przejęcie kontaktu');
    expect(() => idOf(taken, 'Przejęcie kontaktu')).toThrow();
    expect(textOf(await ewa.pressIn(taken, 'Cofnięcie zapisu'))).toBe(
      '» Cudzy zapis może cofnąć koordynator.',
    );
  });
});

describe('thirty advisers', () => {
  it('can all be given a unit by a coordinator, and by nobody else', async () => {
    const here = await scene();
    for (let count = 1; count <= 28; count += 1) {
      const person = newId('per') as PersonId;
      const account = {
        platform: 'slack',
        workspace: 'T1',
        user: `A${String(count)}`,
        name: 'osoba',
      } as const;
      await here.storage.people.welcome({ person, account: newId('acc'), ...account, at: NOW });
      const terms = anAdviser({ person, name: `Doradca ${String(count)}. z Nysy`, isExample: false });
      await here.storage.duty.saveTerms(undefined, terms, NOW);
    }
    const card = await here.jan.pressIn(await here.jan.open(), 'Karta jednostki', 'uni_nysa');
    const form = await here.jan.pressIn(card, 'Przydział doradcy');
    expect(await here.jan.fillIn(form, { doradca: 'Nowak' })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'doradca', text: 'Nie ma takiej osoby do wyboru: „Nowak”.' }],
    });
    const refused = await here.maria.fillIn(form, { doradca: 'doradca 28.' });
    expect(textOf(refused)).not.toContain('Kontakt przydzielony.');
    const after = await here.jan.fillIn(form, { doradca: 'doradca 28.' });
    expect(textOf(after)).toContain('Kontakt przydzielony.');
    expect(textOf(after)).toContain('Doradca 28. z Nysy');
  });
});

describe('a list of nobody', () => {
  it('says so in one sentence', async () => {
    const here = await scene();
    const mine = textOf(await here.maria.pressIn(await here.maria.open(), 'Moje kontakty'));
    expect(mine).toContain('Na tej liście nie ma nikogo.');
    expect(mine).not.toContain('Objęte');
  });
});
