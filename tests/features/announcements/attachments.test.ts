import { describe, expect, it } from 'vitest';
import { whole } from '../../../src/chat/file-turns.ts';
import type { ReceivedFile } from '../../../src/chat/files.ts';
import { bytesOf, MAX_FILE } from '../../../src/chat/files.ts';
import { LARGEST_ATTACHED } from '../../../src/features/announcements/attachments.ts';
import { formFaults } from '../../../src/chat/form.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { UnreachableError } from '../../../src/core/failure.ts';
import { DOCUMENTS, PROGRAM, received } from '../../support/sample-documents.ts';
import { ANNA, form, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';
import { announcementsScene, OLA } from './scene.ts';

const PROGRAM_PDF = received('Program szkolenia.pdf', DOCUMENTS.pdf);
const PLAN = received('plan.xlsx', DOCUMENTS.xlsx);

const withFiles = async () => {
  const base = await announcementsScene();
  /** Replies as they arrive: with the files that are fetched on the way. */
  const send: typeof base.send = async (...sent) => whole(await base.send(...sent));
  const scene = { ...base, send };
  await scene.works(ANNA);
  await scene.drafted();
  await scene.addressed();
  const attach = async (files: readonly ReceivedFile[], drop: readonly string[] = []): Promise<Reply> => {
    const input = form(await scene.on('attach'), { usun: drop });
    const sent = Object.fromEntries(files.map((file, index) => [`plik${index + 1}`, file]));
    return scene.send(JAN, { ...input, files: sent } as typeof input);
  };
  const there = async () => scene.storage.announcements.attachments((await scene.latest()).id);
  const names = async () => (await there()).map(({ name }) => name);
  const launch = async (): Promise<void> => {
    const asked = await scene.send(JAN, press(await scene.on('send')));
    await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
  };
  return { ...scene, attach, there, names, launch };
};

const filesOf = (reply: Reply) => ('message' in reply && reply.message.files) || [];
const faultsOf = (reply: Reply) =>
  reply.kind === 'invalid' ? reply.faults.map(({ field, text }) => [field, text]) : [];

describe('the attachments of an announcement', () => {
  it('are seen before it goes out, come to its readers as buttons, and to whoever presses as a file', async () => {
    const scene = await withFiles();
    const card = await scene.attach([PROGRAM_PDF, PLAN]);
    expect(textOf(card)).toContain('Załącznik: Program szkolenia.pdf (1 kB)');
    await scene.send(JAN, press(await scene.on('test')));
    const [tried] = await scene.deliver();
    const own = await scene.send(
      JAN,
      press(idOf({ kind: 'update', message: tried!.message }, 'Załącznik: p')),
    );
    expect(filesOf(own).map(({ name }) => name)).toEqual(['plan.xlsx']);
    await scene.launch();
    const told = (await scene.deliver()).find(({ kind }) => kind === 'told')!;
    expect(told.message.files).toBeUndefined();
    const id = idOf({ kind: 'update', message: told.message }, 'Załącznik: Program szkolenia.pdf (1 kB)');
    const given = await scene.send(MARIA, press(id));
    expect(given.kind === 'message' && given.to).toBe('person');
    const [file] = filesOf(given);
    expect(file).toMatchObject({ name: 'program-szkolenia.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(bytesOf(file!)).equals(DOCUMENTS.pdf)).toBe(true);
  });

  it('that may not be attached are all named at once, and nothing of the form is kept', async () => {
    const scene = await withFiles();
    const renamed = await scene.attach([
      received('program.pdf', PROGRAM),
      received('setup.exe', PROGRAM),
      received('pusty.pdf', new Uint8Array()),
    ]);
    expect(faultsOf(renamed)).toEqual([
      ['plik1', expect.stringContaining('„program.pdf”: zawartość nie zgadza się z nazwą')],
      ['plik2', expect.stringContaining('„setup.exe”: pliku tego rodzaju nie można dołączyć')],
      ['plik3', '„pusty.pdf”: plik jest pusty.'],
    ]);
    const large = { ...PROGRAM_PDF, size: LARGEST_ATTACHED + 1 };
    const lost = { ...PLAN, read: () => Promise.reject(new UnreachableError('download')) };
    expect(faultsOf(await scene.attach([large, lost, PROGRAM_PDF]))).toEqual([
      ['plik1', '„Program szkolenia.pdf”: plik jest za duży, przyjmujemy najwyżej 5 MB.'],
      ['plik2', expect.stringContaining('nie udało się pobrać')],
    ]);
    const longer = { ...PROGRAM_PDF, read: () => Promise.resolve(new Uint8Array(LARGEST_ATTACHED + 1)) };
    expect(faultsOf(await scene.attach([longer]))[0]?.[1]).toContain('plik jest za duży');
    const named = faultsOf(await scene.attach([received('44051401359.pdf', DOCUMENTS.pdf)]))[0]?.[1];
    expect(named).toContain('numer osoby');
    expect(named).not.toContain('44051401359');
    expect(await scene.names()).toEqual([]);
  });

  it('are replaced by a file of the same name, taken away, and never more than three', async () => {
    const scene = await withFiles();
    await scene.attach([PROGRAM_PDF, PLAN]);
    const before = await scene.there();
    await scene.attach([received('program SZKOLENIA.pdf', Buffer.from('%PDF-1.7 nowy'))]);
    const [program, plan] = await scene.there();
    expect([program?.name, program?.size, plan?.id]).toEqual(['program SZKOLENIA.pdf', 13, before[1]?.id]);
    const two = [received('a.txt', DOCUMENTS.txt), received('b.png', DOCUMENTS.png)];
    expect(faultsOf(await scene.attach(two))).toEqual([
      ['plik1', 'Ogłoszenie ma już 2 pliki, a może mieć najwyżej 3 pliki. Prosimy zaznaczyć, co usunąć.'],
    ]);
    await scene.attach(two, [plan!.id]);
    expect(await scene.names()).toEqual(['program SZKOLENIA.pdf', 'a.txt', 'b.png']);
    const twice = await scene.attach([PLAN, PLAN], [program!.id]);
    expect(faultsOf(twice)).toEqual([['plik2', '„plan.xlsx”: dwa pliki mają tę samą nazwę.']]);
    expect(faultsOf(await scene.attach([]))).toHaveLength(1);
    await scene.attach(
      [],
      (await scene.there()).map(({ id }) => id),
    );
    expect(await scene.names()).toEqual([]);
  });

  it('may be as large as is said, which platforms hand over and the database takes', async () => {
    expect(LARGEST_ATTACHED).toBeLessThanOrEqual(MAX_FILE);
    const scene = await withFiles();
    const bytes = Buffer.alloc(LARGEST_ATTACHED, '%PDF-1.7 ');
    expect(textOf(await scene.attach([received('mapa.pdf', bytes)]))).toContain('mapa.pdf (5 MB)');
    expect((await scene.there())[0]?.size).toBe(LARGEST_ATTACHED);
  });

  it('whose names hide something, or are very long, are shown harmless and saved under a safe name', async () => {
    const scene = await withFiles();
    const hostile = received(`../@everyone\u202E ${'ż'.repeat(200)}.pdf`, DOCUMENTS.pdf);
    const card = textOf(await scene.attach([hostile]));
    expect(card).toContain('Załącznik: ../@everyone żżż');
    expect(card).not.toContain('\u202E');
    const { id, name } = (await scene.there())[0]!;
    expect([name.length, name.slice(-4)]).toEqual([120, '.pdf']);
    const given = await scene.send(JAN, press(`announcements.attachment:${(await scene.latest()).id}:${id}`));
    expect(filesOf(given)[0]?.name).toBe('everyone.pdf');
  });

  it('stay as they are while a second person decides, who can look into them, and after a return', async () => {
    const scene = await withFiles();
    await scene.attach([PROGRAM_PDF]);
    await scene.send(JAN, press(await scene.on('audience'), 'everyone'));
    await scene.send(JAN, press(await scene.on('submit')));
    expect(textOf(await scene.attach([PLAN]))).toContain('Tego już nie można zmienić');
    const { id } = await scene.latest();
    const seen = await scene.send(OLA, press(`announcements.open:${id}`));
    const file = await scene.send(OLA, press(idOf(seen, 'Załącznik: Program')));
    expect(filesOf(file)).toHaveLength(1);
    await scene.send(OLA, form(await scene.on('return'), { uwagi: 'Proszę dodać plan.' }));
    await scene.attach([PLAN]);
    expect(await scene.names()).toEqual(['Program szkolenia.pdf', 'plan.xlsx']);
  });

  it('are not given before it goes out, nor any more once it is withdrawn', async () => {
    const scene = await withFiles();
    await scene.attach([PROGRAM_PDF]);
    const { id } = await scene.latest();
    const button = press(`announcements.attachment:${id}:${(await scene.there())[0]!.id}`);
    const early = await scene.send(ANNA, button);
    expect([textOf(early), filesOf(early)]).toEqual([expect.stringContaining('jeszcze nie wyszło'), []]);
    await scene.launch();
    await scene.deliver();
    expect(filesOf(await scene.send(ANNA, button))).toHaveLength(1);
    await scene.send(JAN, form(await scene.on('retract'), { powod: 'Pomyłka.' }));
    const gone = (await scene.deliver()).find(({ kind }) => kind === 'retracted');
    expect(gone?.text).not.toContain('Załącznik');
    expect(await scene.there()).toEqual([]);
    const late = await scene.send(ANNA, button);
    expect([textOf(late), filesOf(late)]).toEqual([expect.stringContaining('zostało wycofane'), []]);
    const guessed = await scene.send(ANNA, press(`announcements.attachment:ann_x:att_x`));
    expect(textOf(guessed)).toContain('Tego ogłoszenia już nie ma');
  });

  it('of what has gone out are changed where it stands, and an old button says so', async () => {
    const scene = await withFiles();
    await scene.attach([PROGRAM_PDF, PLAN]);
    await scene.launch();
    await scene.deliver();
    const { id, body } = await scene.latest();
    const [program, plan] = await scene.there();
    const open = await scene.send(JAN, press(await scene.on('change-files')));
    expect(open.kind === 'form' && formFaults(open.form)).toEqual([]);
    const change = async (values: Readonly<Record<string, string | readonly string[]>>) => {
      const input = form(await scene.on('change-files'), values);
      return scene.send(JAN, {
        ...input,
        files: { plik1: received('umowa.docx', DOCUMENTS.docx) },
      } as typeof input);
    };
    const told = { usun: [program!.id], zmiana: 'Umowa zamiast programu.', wiadomosc: 'nie' };
    expect(faultsOf(await change({ ...told, zmiana: '' })).map(([field]) => field)).toEqual(['zmiana']);
    expect(await scene.names()).toHaveLength(2);
    await change(told);
    const [changed] = (await scene.deliver()).filter(({ kind }) => kind === 'changed');
    expect(changed?.text).toContain('Zmiana: Umowa zamiast programu.');
    expect(changed?.text).toContain(body);
    expect(changed?.text).toContain('[Załącznik: umowa.docx (1 kB)] [Załącznik: plan.xlsx (1 kB)]');
    const old = await scene.send(ANNA, press(`announcements.attachment:${id}:${program!.id}`));
    expect([textOf(old), filesOf(old)]).toEqual([expect.stringContaining('usunięty albo zastąpiony'), []]);
    expect(textOf(await scene.send(ANNA, press(idOf(old, 'Aktualna treść'))))).toContain('umowa.docx');
    const same = await scene.send(ANNA, press(`announcements.attachment:${id}:${plan!.id}`));
    expect(filesOf(same)).toHaveLength(1);
  });
});
