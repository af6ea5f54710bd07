import { afterEach, describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import { newId } from '../../../src/core/ids.ts';
import { MOST_MAILED } from '../../../src/features/announcements/attachments.ts';
import { openPostOffice } from '../../support/mail/post-office.ts';
import { DOCUMENTS } from '../../support/sample-documents.ts';
import { ANNA, HOUR, JAN, press, idOf } from '../handover/world.ts';
import { announcementsScene } from './scene.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Anna, who wants copies, is told of an announcement with files of these sizes. */
const toldByLetter = async (files: readonly Uint8Array[], names: readonly string[] = []) => {
  const scene = await announcementsScene();
  const { storage, clock, features } = scene;
  const office = await openPostOffice(storage, features, clock);
  opened.push(office.close);
  const anna = await scene.works(ANNA);
  await office.prove(anna, 'anna@mops.example', clock.now());
  await scene.drafted();
  const before = await scene.addressed();
  const add = files.map((bytes, position) => ({
    id: newId('att'),
    position,
    name: names[position] ?? `Część ${position + 1}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    bytes,
  }));
  await storage.announcements.change({ before, after: before, tell: [], files: { add, drop: [] } });
  const asked = await scene.send(JAN, press(await scene.on('send')));
  await scene.send(JAN, press(idOf(asked, 'Wysłanie teraz')));
  await scene.deliver();
  const letters = await office.collect(shift(clock.now(), 2 * HOUR));
  return letters.find(({ subject }) => subject.includes('Nowe wzory'))!;
};

describe('the copy of an announcement by e-mail', () => {
  it('has its attachments as files, and no buttons for them', async () => {
    const { text, files } = await toldByLetter([DOCUMENTS.pdf, Buffer.from('%PDF-1.7 drugi')]);
    expect([...files!.keys()]).toEqual(['czesc-1.pdf', 'czesc-2.pdf']);
    expect(files!.get('czesc-1.pdf')?.equals(DOCUMENTS.pdf)).toBe(true);
    expect(text).toContain('W załączniku: czesc-1.pdf, czesc-2.pdf');
    expect(text).not.toContain('Załącznik: ');
  });

  it('says that they are in the chat where they are too large together', async () => {
    const large = new Uint8Array(MOST_MAILED / 2);
    const { text, files } = await toldByLetter([large, large, new Uint8Array(1)]);
    expect(files).toBeUndefined();
    expect(text).toContain('Załączniki są za duże na e-mail: Część 1.pdf, Część 2.pdf, Część 3.pdf.');
  });

  it('is a letter that common servers take, also with as much as may go with it', async () => {
    const { files, bytes } = await toldByLetter([new Uint8Array(MOST_MAILED)]);
    expect(files?.size).toBe(1);
    expect(bytes).toBeLessThan(10_240_000);
  });

  it('gives each attachment a name of its own where none of their letters can stand in it', async () => {
    const two = [DOCUMENTS.pdf, Buffer.from('%PDF-1.7 drugi')];
    const { files } = await toldByLetter(two, ['Лист.pdf', 'Анкета.pdf']);
    expect([...files!.keys()]).toEqual(['zalacznik.pdf', 'zalacznik-2.pdf']);
  });

  it('without attachments is as it was', async () => {
    const { text, files } = await toldByLetter([]);
    expect(files).toBeUndefined();
    expect(text).toContain('Od poniedziałku obowiązują nowe wzory.');
  });
});
