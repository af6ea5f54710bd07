import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../src/chat/form.ts';
import { REGIONS } from '../../../src/core/regions.ts';
import { createPeopleFeature } from '../../../src/features/people/feature.ts';
import { codeForm } from '../../../src/features/people/messages.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aContext } from '../../support/context.ts';
import { ANNA, annaLinks, konto, press, world } from './world.ts';

describe('/konto', () => {
  it('tells who the bot thinks I am', async () => {
    const { read } = await world({ firstAdmin: 'slack:U1' });
    const text = await read({ ...ANNA, groups: ['S_KO'] }, konto());
    expect(text).toContain('Rola: kadra jednostki, koordynacja, administracja');
    expect(text).toContain('Konta: Anna Kowalska (Slack)');
    expect(text).toContain('Język: jak w aplikacji');
    expect(text).toContain('Województwo: nie wybrano');
  });

  it('is read by the person alone, also when it was typed in a channel', async () => {
    const { send } = await world();
    expect(await send(ANNA, konto(), 'channel')).toMatchObject({ kind: 'message', to: 'person' });
    expect(await send(ANNA, press('people.code'), 'channel')).toMatchObject({
      kind: 'message',
      to: 'person',
    });
  });

  it('offers to unlink an account only to those who have two', async () => {
    const scene = await world();
    expect(await scene.read(ANNA, konto())).not.toContain('Odłącz konto');
    await annaLinks(scene);
    const text = await scene.read(ANNA, konto());
    expect(text).toContain('Odłącz konto');
    expect(text).toContain('Anna Kowalska (Slack), ania (Discord)');
  });

  it('takes the code as it is typed on Slack, after the command', async () => {
    const { read } = await world();
    const typed = { kind: 'command', name: 'konto', options: {}, text: ' zzzz-2222 ' } as const;
    expect(await read(ANNA, typed)).toContain('Nie znamy takiego kodu');
  });

  it('calls an account without a name by its platform', async () => {
    const { read } = await world();
    expect(await read({ ...ANNA, name: '' }, konto())).toContain('Konta: konto Slack');
  });
});

describe('the language', () => {
  it('changes at once, in the very reply, and back to that of the app', async () => {
    const { read } = await world();
    expect(await read(ANNA, press('people.locale', 'en'))).toContain('Your change is saved.');
    expect(await read(ANNA, konto())).toContain('Language: English');
    expect(await read(ANNA, press('people.locale', 'app'))).toContain('Zapisaliśmy zmianę.');
  });
});

describe('the voivodeship', () => {
  it('is chosen from all sixteen and can be taken back', async () => {
    const { read } = await world();
    for (const { name } of REGIONS) expect(await read(ANNA, konto())).toContain(name);
    expect(await read(ANNA, press('people.region', 'slaskie'))).toContain('Województwo: śląskie');
    expect(await read(ANNA, press('people.region', 'none'))).toContain('Województwo: nie wybrano');
  });
});

describe('a forged choice', () => {
  it.each([
    ['people.locale', 'de'],
    ['people.locale', 'toString'],
    ['people.region', 'atlantyda'],
    ['people.region', '__proto__'],
  ])('of %s (%s) gets a reason and changes nothing', async (id, value) => {
    const { read } = await world();
    expect(await read(ANNA, press(id, value))).toContain('Nie ma już takiej pozycji');
    expect(await read(ANNA, press(id))).toContain('Nie ma już takiej pozycji');
    expect(await read(ANNA, konto())).toContain('Język: jak w aplikacji');
  });

  it.each(['people.link:lnk_forged', 'people.detach:acc_forged', 'people.link', 'people.detach'])(
    'of %s gets a reason',
    async (id) => {
      const { read } = await world();
      expect(await read(ANNA, press(id))).toMatch(/nie da się już potwierdzić|Nie ma drugiego konta/);
    },
  );
});

describe('the person’s own page', () => {
  it('shows the same settings, and a change there does not wipe the page', async () => {
    const { people, send, clock } = await world();
    const { person } = await people.identify(ANNA, clock.now());
    const home = await createPeopleFeature(people).home?.(aContext({ speaker: { person } }));
    expect(home?.map(({ kind }) => kind)).toEqual(['heading', 'facts', 'menu', 'menu', 'buttons', 'buttons']);
    const reply = await send(ANNA, press('people.region', 'opolskie'), 'home');
    expect(reply).toMatchObject({ kind: 'message', to: 'person' });
  });
});

describe('the form for the code', () => {
  it.each(['pl', 'en'] as const)('fits every platform in %s', (locale) => {
    expect(formFaults(codeForm(textsIn(locale)))).toEqual([]);
    const { description, codeOption } = textsIn(locale).people;
    expect(Math.max(description.length, codeOption.length)).toBeLessThanOrEqual(100);
  });
});
