import { describe, expect, it } from 'vitest';
import { actionId } from '../../src/chat/action-id.ts';
import type { Command } from '../../src/chat/command.ts';
import type { Speaker } from '../../src/chat/context.ts';
import type { Feature } from '../../src/chat/feature.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Incoming, Input } from '../../src/chat/input.ts';
import { faultyOptions } from '../../src/chat/command-form.ts';
import { message, paragraph } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { type Reply, showForm, toPerson } from '../../src/chat/reply.ts';
import { createRouter } from '../../src/chat/router.ts';
import { toInstant } from '../../src/core/clock.ts';
import type { PersonId } from '../../src/core/ids.ts';
import type { Log, LogFields } from '../../src/core/log.ts';
import { silentTally } from '../../src/core/tally.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));

const both = (text: string) => ({ pl: text, en: text });
const say = (text: string): Reply => toPerson(message(paragraph(text)));

const command = (name: string, over: Partial<Command> = {}): Command => ({
  name,
  localName: { en: name },
  description: both(name),
  example: both(`/${name} coś`),
  options: [{ name: 'tresc', label: both('Treść'), description: both('Treść'), required: true, main: true }],
  handle: (_context, options) => say(`usłyszano: ${options['tresc'] ?? ''}`),
  ...over,
});

/** A purchase for an amount; a field with a hint, one without. */
const purchase: Command = command('zakup', {
  title: both('Zakup'),
  options: [
    { name: 'kwota', label: both('Kwota'), description: both('kwota'), required: true, main: true },
    { name: 'co', label: both('Co'), description: both('Rzecz'), required: false, maxLength: 20 },
  ],
  handle: (context, given) => {
    const { kwota = '', co = 'nic' } = given;
    if (!/^\d+$/.test(kwota))
      return faultyOptions(context, purchase, given, { field: 'kwota', text: `To nie kwota: ${kwota}` });
    return say(`kupiono: ${co} za ${kwota}`);
  },
});

const readWords = (words: string) => {
  const all = words.split(' ');
  const kwota = all.find((word) => /^\d+$/.test(word));
  return {
    options: { ...(kwota ? { kwota } : {}), ...(all.includes('meble') ? { co: 'meble' } : {}) },
    unread: all.filter((word) => word !== kwota && word !== 'meble'),
  };
};

const world = (over: { speaker?: Partial<Speaker>; features?: readonly Feature[] } = {}) => {
  const logged: { event: string; fields: LogFields | undefined }[] = [];
  const write = (event: string, fields?: LogFields): void => void logged.push({ event, fields });
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const claimed = new Set<string>();
  const counted: string[] = [];
  const features: readonly Feature[] = over.features ?? [
    {
      name: 'echo',
      commands: [command('powtorz'), command('raport', { roles: ['coordinator'] })],
      actions: {
        press: (_context, args, values) => say(`wciśnięto ${[...args, ...values].join(',')}`),
        crash: () => {
          throw new Error('secret words of a person');
        },
      },
      words: (_context, text) => say(`słowa: ${text}`),
      home: () => [paragraph('moja strona')],
    },
  ];
  const router = createRouter({
    features,
    inbox: {
      claim: (key) => {
        const isNew = !claimed.has(key);
        claimed.add(key);
        return Promise.resolve(isNew);
      },
      finish: () => Promise.resolve(),
    },
    identify: () =>
      Promise.resolve({
        person: 'per_1' as PersonId,
        roles: ['worker'],
        locale: 'pl',
        isNew: false,
        ...over.speaker,
      }),
    clock: { now: () => NOW },
    log,
    introduction: {},
    tally: {
      ...silentTally,
      input: ({ platform, input, outcome }) => void counted.push(`${platform} ${input} ${outcome}`),
    },
  });
  let count = 0;
  const send = (input: Input, key?: string): Promise<Reply> =>
    router.handle({
      key: key ?? `k${(count += 1)}`,
      input,
      from: { platform: 'slack', workspace: 'T1', user: 'U1', name: 'Anna', groups: [] },
      place: { kind: 'channel', id: 'C1' },
      at: NOW,
    } satisfies Incoming);
  const read = async (input: Input, key?: string): Promise<string> => {
    const reply = await send(input, key);
    return 'message' in reply ? plain(reply.message) : reply.kind;
  };
  return { send, read, logged, counted, router };
};

describe('whoever addresses the bot', () => {
  it('is answered once, however often the platform delivers the same thing', async () => {
    const { read } = world();
    expect(await read({ kind: 'words', text: 'hej' }, 'slack:evt:1')).toBe('słowa: hej');
    expect(await read({ kind: 'words', text: 'hej' }, 'slack:evt:1')).toBe('silence');
  });

  it('is told which command was meant, of those that are theirs', async () => {
    const line = (name: string) => ({ kind: 'command', name, options: {} }) as const;
    const worker = await world().read(line('powtorzy'));
    expect(worker).toContain('Nie znam polecenia /powtorzy. Może chodziło o /powtorz?');
    expect(await world().read(line('raporty'))).not.toContain('Może chodziło');
    const desk = world({ speaker: { roles: ['coordinator'] } });
    expect(await desk.read(line('raporty'))).toContain('Może chodziło o /raport?');
  });

  it('is told so when the command is unknown', async () => {
    expect(await world().read({ kind: 'command', name: 'pizza', options: {} })).toContain('/pizza');
  });

  it('is asked by a form for what the command still needs, and the form runs it', async () => {
    const { send, read } = world();
    const reply = await send({ kind: 'command', name: 'powtorz', options: {}, text: '' });
    expect(reply).toMatchObject({ kind: 'form', form: { fields: [{ id: 'tresc', required: true }] } });
    const id = reply.kind === 'form' ? reply.form.id : '';
    expect(await read({ kind: 'form', id, values: { tresc: ' dzień dobry ' } })).toBe(
      'usłyszano: dzień dobry',
    );
  });

  it('keeps a form open with the fault at its field and everything that was typed', async () => {
    const { send } = world({ features: [{ name: 'shop', commands: [purchase] }] });
    const values = { kwota: 'abc', co: 'meble' };
    expect(await send({ kind: 'form', id: 'command.options:zakup', values })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'kwota', text: 'To nie kwota: abc' }],
      form: { title: 'Zakup', fields: [{ value: 'abc' }, { value: 'meble' }] },
    });
    expect(await send({ kind: 'form', id: 'command.options:zakup', values: { co: 'meble' } })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'kwota', text: 'To pole jest wymagane.' }],
    });
  });

  it('is shown the form, filled in, when what was typed after a command cannot be used', async () => {
    const { send } = world({ features: [{ name: 'shop', commands: [purchase] }] });
    expect(await send({ kind: 'command', name: 'zakup', options: {}, text: 'abc co:meble' })).toMatchObject({
      kind: 'form',
      form: { intro: 'To nie kwota: abc', fields: [{ value: 'abc' }, { value: 'meble' }] },
    });
  });

  it('is told so, and not shown a form, when what was typed is too long for one', async () => {
    const { read } = world({ features: [{ name: 'shop', commands: [purchase] }] });
    const text = `12 co:${'x'.repeat(30)}`;
    expect(await read({ kind: 'command', name: 'zakup', options: {}, text })).toContain('najwyżej 20 znaków');
  });

  it('is told which words of a command were not understood', async () => {
    const { read, send } = world({ features: [{ name: 'shop', commands: [{ ...purchase, readWords }] }] });
    const told = await read({ kind: 'command', name: 'zakup', options: {}, text: '12 meble pilnie' });
    expect(told).toContain('Tych słów nie rozumiem i nie biorę ich pod uwagę: pilnie.');
    expect(told).toContain('kupiono: meble za 12');
    expect(await send({ kind: 'command', name: 'zakup', options: {}, text: 'pilnie meble' })).toMatchObject({
      kind: 'form',
      form: {
        intro: expect.stringContaining('pilnie') as string,
        fields: [{ id: 'kwota' }, { value: 'meble' }],
      },
    });
  });

  it('is heard by the named option rather than by a loose word', async () => {
    const { read } = world({ features: [{ name: 'shop', commands: [{ ...purchase, readWords }] }] });
    expect(await read({ kind: 'command', name: 'zakup', options: {}, text: '12 meble co:paczki' })).toBe(
      'kupiono: paczki za 12',
    );
  });

  it('cannot use a command of another role, and learns why', async () => {
    const input: Input = { kind: 'command', name: 'raport', options: {}, text: 'x' };
    expect(await world().read(input)).toContain('/raport jest dla osób z koordynacji');
    expect(await world({ speaker: { roles: ['worker', 'coordinator'] } }).read(input)).toBe('usłyszano: x');
    expect(await world({ speaker: { roles: ['admin'] } }).read(input)).toBe('usłyszano: x');
  });

  it('cannot run a command of another role by forging its form', async () => {
    const forged: Input = { kind: 'form', id: 'command.options:raport', values: { tresc: 'x' } };
    expect(await world().read(forged)).toContain('jest dla osób z koordynacji');
  });

  it.each(['', 'nic', 'echo.nothing', 'echo.constructor', 'obce.press:1', 'echo.press:%zz', 'x'.repeat(300)])(
    'gets a reason for the stale or forged button „%s”',
    async (id) => {
      expect(await world().read({ kind: 'action', id, values: [] })).toContain('przycisk już nie działa');
    },
  );

  it('is never shown a form that could be neither sent nor opened again', async () => {
    const lost: Form = { id: actionId('shop', 'zwrot'), title: 'Zwrot', fields: [], submit: 'Dalej' };
    const { read, logged } = world({ features: [{ name: 'shop', actions: { open: () => showForm(lost) } }] });
    expect(await read({ kind: 'action', id: 'shop.open', values: [] })).toContain('numer');
    expect(logged).toHaveLength(1);
  });

  it('meets no feature whose form nothing opens again: such a program does not start', () => {
    const forms = { zwrot: () => say('przyjęto') };
    expect(() => world({ features: [{ name: 'shop', forms }] })).toThrow('shop.zwrot');
    expect(() => world({ features: [{ name: 'shop', forms, actions: forms }] })).not.toThrow();
  });

  it('presses a button that still works, with what it carries', async () => {
    expect(await world().read({ kind: 'action', id: 'echo.press:a%3Ab', values: ['v'] })).toBe(
      'wciśnięto a:b,v',
    );
  });

  it('gets an apology with a number when something breaks, and the log has the number but no words', async () => {
    const { read, logged } = world();
    const told = await read({ kind: 'action', id: 'echo.crash', values: [] });
    const incident = /numer ([A-Z0-9]{6})/.exec(told)?.[1];
    expect(incident).toBeDefined();
    expect(logged).toMatchObject([{ fields: { incident, platform: 'slack', input: 'action' } }]);
  });

  it('is told at the very first contact that this is an automatic assistant, and only then', async () => {
    expect(await world({ speaker: { isNew: true } }).read({ kind: 'words', text: 'hej' })).toContain(
      'automatycznym asystentem',
    );
    expect(await world().read({ kind: 'words', text: 'hej' })).not.toContain('automatycznym');
  });

  it('reads English where the platform speaks English', async () => {
    const { read } = world({ speaker: { locale: 'en' } });
    expect(await read({ kind: 'command', name: 'pizza', options: {} })).toContain('I do not know');
  });
});

describe('whoever watches over the program', () => {
  it('is told of each input by its kind and outcome, of faults too, and never of what was typed', async () => {
    const { send, counted } = world();
    await send({ kind: 'words', text: 'tajne słowa' }, 'same');
    await send({ kind: 'words', text: 'tajne słowa' }, 'same');
    await send({ kind: 'action', id: actionId('echo', 'crash'), values: ['tajne'] });
    await send({ kind: 'command', name: 'tajne', options: {} });
    expect(counted).toEqual([
      'slack words message',
      'slack words silence',
      'slack action failed',
      'slack command message',
    ]);
  });
});
