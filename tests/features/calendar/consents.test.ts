import { describe, expect, it } from 'vitest';
import { aTerm } from '../../support/calendar/an-event.ts';
import { anAccount } from '../../support/context.ts';
import { dueNow } from '../../support/deliveries.ts';
import { ANNA, command, idOf, JAN, press, textOf } from '../handover/world.ts';
import { scene } from './scene.ts';

const HEAD = anAccount({ user: 'U7', name: 'Helena Kierownicza' });
const ADA = anAccount({ user: 'U8', name: 'Ada Lis' });

/** Anna and Ada have applied for an event that needs their head's consent; their unit has nobody who gives it yet. */
const waitingScene = async () => {
  const all = await scene();
  const { send, works, publish, storage } = all;
  const people = [await works(ANNA), await works(ADA)];
  const head = await works(HEAD, { post: 'manager' });
  const event = await publish({ needsConsent: true, terms: [aTerm('2026-12-15', { capacity: 5 })] });
  for (const account of [ANNA, ADA]) {
    const confirm = await send(account, press(`calendar.apply:${event.terms[0]!.id}`));
    expect(textOf(await send(account, press(idOf(confirm, 'Wysyłam'))))).toContain('zgod');
  }
  /** Of which registrations somebody is asked for consent; one conversation hears one thing after another. */
  const asked = async (): Promise<readonly string[]> => {
    const at = all.clock.now();
    const ids: string[] = [];
    for (;;) {
      const due = await dueNow(storage, at);
      if (due.length === 0) return ids;
      for (const delivery of due) {
        if (delivery.kind === 'registrations.consent-asked')
          ids.push((delivery.content as { registration: string }).registration);
        await storage.outbox.settle(delivery, { state: 'dropped', reason: 'told' }, at);
      }
    }
  };
  const registrations = await Promise.all(
    people.map(async (person) => (await storage.registrations.ofPerson(person, 1))[0]!.id),
  );
  /** A coordinator confirms that Helena heads the unit; pressed twice, as platforms deliver. */
  const confirmHead = async () => {
    const { unit } = (await storage.units.profile(head)).units[0]!;
    await storage.units.askHead({ person: head, unit, askedAt: all.clock.now() }, []);
    await send(JAN, command('pomoc'));
    for (let twice = 0; twice < 2; twice += 1) await send(JAN, press(`units.headyes:${head}:${unit}`));
  };
  return { ...all, registrations, event, asked, confirmHead };
};

describe('somebody who becomes the head of a unit', () => {
  it('is asked once for each consent that nobody could give until then', async () => {
    const { asked, confirmHead, registrations } = await waitingScene();
    expect(await asked()).toEqual([]);
    await confirmHead();
    expect((await asked()).toSorted()).toEqual(registrations.toSorted());
  });

  it('finds who waits on the card and in /moje, and agrees there', async () => {
    const { send, read, confirmHead, event, registrations } = await waitingScene();
    const [ofAnna] = registrations;
    expect(await read(HEAD, press(`calendar.show:${event.id}`))).not.toContain('Zgadzam się');
    await confirmHead();
    const card = await send(HEAD, press(`calendar.show:${event.id}`));
    expect(textOf(card)).toContain('Anna Kowalska · czeka na zgodę kierownika jednostki, odpowiedź do:');
    expect(textOf(card)).toContain('Ada Lis · czeka na zgodę kierownika jednostki, odpowiedź do:');
    expect(JSON.stringify(card)).toContain(`"registrations.agree:${ofAnna!}"`);
    await send(HEAD, press(`registrations.agree:${ofAnna!}`));
    expect(await read(ANNA, command('moje'))).toContain('miejsce potwierdzone');
    const mine = await send(HEAD, command('moje'));
    expect(textOf(mine)).toContain('Anna Kowalska · miejsce potwierdzone');
    await send(HEAD, press(idOf(mine, 'Nie zgadzam się')));
    expect(await read(ADA, command('moje'))).toContain('bez kwalifikacji');
  });
});
