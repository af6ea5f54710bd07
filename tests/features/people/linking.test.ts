import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCode, showCode } from '../../../src/features/people/link-code.ts';
import { anAccount } from '../../support/context.ts';
import {
  ANNA,
  ANNA_ON_DISCORD,
  annaLinks,
  buttonOf,
  codeFrom,
  HOUR,
  JAN,
  konto,
  press,
  world,
} from './world.ts';

const MINUTE = 60 * 1000;

describe('a code', () => {
  it('is read back however it is typed', () => {
    expect(showCode('k3v8x2mp')).toBe('K3V8-X2MP');
    for (const typed of ['K3V8-X2MP', 'k3v8x2mp', ' K3V8 – X2MP ', 'k3v8\u00a0x2mp'])
      expect(readCode(typed)).toBe('k3v8x2mp');
    for (const typed of ['', 'K3V8-X2M', 'K3V8-X2MPP', 'kżv8-x2mp', '😀😀😀😀'])
      expect(readCode(typed)).toBeUndefined();
  });

  it('is nowhere in the database, only its hash', async () => {
    const scene = await world();
    const code = await codeFrom(scene, ANNA);
    const bytes = ['', '-wal'].map((end) => readFileSync(`${scene.storage.file}${end}`, 'latin1')).join('');
    expect(bytes).toContain('lnk_');
    expect(bytes.toLowerCase()).not.toContain(readCode(code)!);
  });
});

describe('given a code made on Slack', () => {
  it('when it is typed on Discord, then both accounts are named and nothing is joined yet', async () => {
    const scene = await world();
    const text = await scene.read(ANNA_ON_DISCORD, konto(await codeFrom(scene, ANNA)));
    expect(text).toContain('to konto: ania (Discord)');
    expect(text).toContain('drugie konto: Anna Kowalska (Slack)');
    const { person } = await scene.people.identify(ANNA_ON_DISCORD, scene.clock.now());
    expect((await scene.people.profile(person)).accounts).toHaveLength(1);
  });

  it('when it is confirmed, then both accounts are one person, the one met first', async () => {
    const scene = await world();
    const { people, clock } = scene;
    const before = await people.identify(ANNA, clock.now());
    clock.pass(MINUTE);
    await annaLinks(scene);
    expect((await people.identify(ANNA, clock.now())).person).toBe(before.person);
    expect(await people.identify(ANNA_ON_DISCORD, clock.now())).toMatchObject({
      person: before.person,
      isNew: false,
    });
  });

  it('when the one who typed it was here first, then that one remains', async () => {
    const scene = await world();
    const { people, clock } = scene;
    const before = await people.identify(ANNA_ON_DISCORD, clock.now());
    clock.pass(MINUTE);
    await annaLinks(scene);
    expect((await people.identify(ANNA, clock.now())).person).toBe(before.person);
  });

  it('when it is refused at the question, then the accounts stay apart', async () => {
    const scene = await world();
    const question = await scene.send(ANNA_ON_DISCORD, konto(await codeFrom(scene, ANNA)));
    expect(await scene.read(ANNA_ON_DISCORD, press(buttonOf(question, 'Nie łącz')))).toContain(
      'pozostają osobne',
    );
  });

  it('when it is typed in the form, then the same question is asked', async () => {
    const scene = await world();
    const kod = (await codeFrom(scene, ANNA)).toLowerCase();
    const form = await scene.send(ANNA_ON_DISCORD, press('people.have'));
    expect(form.kind).toBe('form');
    const text = await scene.read(ANNA_ON_DISCORD, { kind: 'form', id: 'people.enter', values: { kod } });
    expect(text).toContain('Czy to konta tej samej osoby?');
  });

  it('when somebody else presses the confirmation, then nothing is joined', async () => {
    const scene = await world();
    const question = await scene.send(ANNA_ON_DISCORD, konto(await codeFrom(scene, ANNA)));
    const id = buttonOf(question, 'Połącz konta');
    const stranger = anAccount({ platform: 'discord', workspace: 'G1', user: 'D9', name: 'obcy' });
    expect(await scene.read(stranger, press(id))).toContain('nie da się już potwierdzić');
    expect(await scene.read(ANNA_ON_DISCORD, press(id))).toContain('Konta są połączone');
  });
});

describe('a code is refused kindly', () => {
  it('on the account it was made on', async () => {
    const scene = await world();
    expect(await scene.read(ANNA, konto(await codeFrom(scene, ANNA)))).toContain(
      'wpisać go na drugim koncie',
    );
  });

  it('when the accounts are linked already', async () => {
    const scene = await world();
    await annaLinks(scene);
    expect(await scene.read(ANNA_ON_DISCORD, konto(await codeFrom(scene, ANNA)))).toContain('już połączone');
  });

  it('of a colleague at the same workspace, who is another person', async () => {
    const scene = await world();
    expect(await scene.read(JAN, konto(await codeFrom(scene, ANNA)))).toContain('dwie osoby');
  });

  it('of a colleague who is already linked to an account there', async () => {
    const scene = await world();
    await annaLinks(scene);
    const jan = anAccount({ platform: 'discord', workspace: 'G2', user: 'D2' });
    expect(await scene.read(jan, konto(await codeFrom(scene, ANNA)))).toContain('dwie osoby');
  });

  it('after 15 minutes, also when it was typed in time and confirmed too late', async () => {
    const scene = await world();
    const code = await codeFrom(scene, ANNA);
    scene.clock.pass(15 * MINUTE - 1);
    const question = await scene.send(ANNA_ON_DISCORD, konto(code));
    scene.clock.pass(1);
    expect(await scene.read(ANNA_ON_DISCORD, konto(code))).toContain('stracił ważność');
    expect(await scene.read(ANNA_ON_DISCORD, press(buttonOf(question, 'Połącz konta')))).toContain(
      'stracił ważność',
    );
  });

  it('when it was used', async () => {
    const scene = await world();
    const code = await codeFrom(scene, ANNA);
    const question = await scene.send(ANNA_ON_DISCORD, konto(code));
    const id = buttonOf(question, 'Połącz konta');
    await scene.send(ANNA_ON_DISCORD, press(id));
    expect(await scene.read(ANNA_ON_DISCORD, press(id))).toContain('już połączone');
    const other = anAccount({ workspace: 'T2', user: 'U7', name: 'Ewa' });
    expect(await scene.read(other, konto(code))).toContain('już użyty');
    const refused = await scene.send(other, konto(code));
    expect((await scene.send(other, press(buttonOf(refused, 'Mam kod')))).kind).toBe('form');
  });

  it('when a newer one was made', async () => {
    const scene = await world();
    const older = await codeFrom(scene, ANNA);
    await codeFrom(scene, ANNA);
    expect(await scene.read(ANNA_ON_DISCORD, konto(older))).toContain('Nie znamy takiego kodu');
  });

  it('when it is no code, at the field of the form', async () => {
    const scene = await world();
    const reply = await scene.send(ANNA_ON_DISCORD, {
      kind: 'form',
      id: 'people.enter',
      values: { kod: 'abc' },
    });
    expect(reply).toMatchObject({ kind: 'invalid', faults: [{ field: 'kod' }] });
  });

  it('for an hour after five wrong ones, even the right one', async () => {
    const scene = await world();
    const code = await codeFrom(scene, ANNA);
    for (let n = 0; n < 5; n += 1)
      expect(await scene.read(ANNA_ON_DISCORD, konto(`zzzz-zzz${String(n + 2)}`))).toContain('Nie znamy');
    expect(await scene.read(ANNA_ON_DISCORD, konto(code))).toContain('na godzinę wstrzymaliśmy');
    scene.clock.pass(HOUR);
    const again = await codeFrom(scene, ANNA);
    expect(await scene.read(ANNA_ON_DISCORD, konto(again))).toContain('Czy to konta tej samej osoby?');
  });
});

describe('unlinking', () => {
  it('asks first, then lets the other account start anew as somebody the bot has not met', async () => {
    const scene = await world();
    const { people, clock } = scene;
    await annaLinks(scene);
    const question = await scene.send(ANNA, press('people.unlink'));
    const id = buttonOf(question, 'Odłącz: ania (Discord)');
    expect((await people.identify(ANNA_ON_DISCORD, clock.now())).isNew).toBe(false);
    expect(await scene.read(ANNA, press(id))).toContain('zostało odłączone');
    const anew = await people.identify(ANNA_ON_DISCORD, clock.now());
    expect(anew.isNew).toBe(true);
    expect(anew.person).not.toBe((await people.identify(ANNA, clock.now())).person);
    expect(await scene.read(ANNA, press(id))).toContain('Nie ma drugiego konta');
  });

  it('cannot be done to somebody else’s account', async () => {
    const scene = await world();
    const { people, clock } = scene;
    await annaLinks(scene);
    const { person } = await people.identify(ANNA, clock.now());
    const target = (await people.profile(person)).accounts[1]!.id;
    expect(await scene.read(JAN, press(`people.detach:${target}`))).toContain('Nie ma drugiego konta');
    expect((await people.profile(person)).accounts).toHaveLength(2);
  });
});
