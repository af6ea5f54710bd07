import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import { newId } from '../../../src/core/ids.ts';
import { type AttachedFile, LARGEST_ATTACHED } from '../../../src/features/announcements/attachments.ts';
import type { Announcement } from '../../../src/features/announcements/domain.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';

const DAY = 24 * 3_600_000;

const aFile = (name: string, position: number, bytes: Uint8Array = Buffer.from(name)): AttachedFile => ({
  id: newId('att'),
  position,
  name,
  mediaType: 'application/pdf',
  size: bytes.length,
  bytes,
});

export const announcementFilesContract = (fresh: FreshDatabase): void => {
  const stage = async () => {
    const storage = await freshStorage(fresh);
    const { announcements } = storage;
    const jan = (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U11' })).person;
    const read = async (id: string): Promise<Announcement> => (await announcements.announcement(id))!;
    const drafted = async (): Promise<Announcement> => {
      const text = { title: 'Szkolenie', body: 'Program jest w załączniku.' };
      const author = { person: jan, name: 'Jan' };
      const id = newId('ann');
      return read(await announcements.create({ id, request: id, text, author, at: TODAY }));
    };
    const change = async (id: string, add: readonly AttachedFile[], drop: readonly string[] = []) => {
      const before = await read(id);
      return announcements.change({ before, after: before, tell: [], files: { add, drop } });
    };
    return { storage, announcements, read, drafted, change };
  };
  const namesOf = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

  describe('the files of an announcement', () => {
    it('are kept byte by byte, told of without their bytes, and given only with the announcement they go with', async () => {
      const { announcements, drafted, change } = await stage();
      const [{ id }, other] = [await drafted(), await drafted()];
      const every = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      const program = aFile('Program „1”.pdf', 0, every);
      expect(await change(id, [program, aFile('umowa.pdf', 1)])).toBe(true);
      const [first, ...rest] = await announcements.attachments(id);
      const { id: file, position, name, mediaType, size } = program;
      expect(first).toEqual({ id: file, position, name, mediaType, size });
      expect(namesOf(rest)).toEqual(['umowa.pdf']);
      const given = await announcements.attachment(id, program.id);
      expect(Buffer.from(given!.bytes).equals(every)).toBe(true);
      expect(await announcements.attachment(other.id, program.id)).toBeUndefined();
      expect(await announcements.attachments(other.id)).toEqual([]);
    });

    it('are kept where they are large, and not where they are larger than is allowed, empty, or cut off', async () => {
      const { announcements, drafted, change } = await stage();
      const { id } = await drafted();
      const large = aFile('plan.pdf', 0, new Uint8Array(1024 * 1024));
      expect(await change(id, [large])).toBe(true);
      expect((await announcements.attachment(id, large.id))?.bytes.length).toBe(large.size);
      const wrong = [
        aFile('za-duzy.pdf', 1, new Uint8Array(LARGEST_ATTACHED + 1)),
        aFile('pusty.pdf', 1, new Uint8Array()),
        { ...aFile('uciety.pdf', 1), size: 7 },
      ];
      for (const file of wrong) await expect(change(id, [file])).rejects.toThrow();
      expect(namesOf(await announcements.attachments(id))).toEqual(['plan.pdf']);
    });

    it('are never more than three, and one takes the place of another in one step', async () => {
      const { announcements, drafted, change } = await stage();
      const { id } = await drafted();
      const three = ['a.pdf', 'b.pdf', 'c.pdf'].map((name, position) => aFile(name, position));
      await change(id, three);
      await expect(change(id, [aFile('d.pdf', 3)])).rejects.toThrow();
      await expect(change(id, [aFile('d.pdf', 2)])).rejects.toThrow();
      expect(await change(id, [aFile('d.pdf', 1)], [three[1]!.id])).toBe(true);
      expect(namesOf(await announcements.attachments(id))).toEqual(['a.pdf', 'd.pdf', 'c.pdf']);
    });

    it('change for one of two who change them at once, and not at all where the words have changed since', async () => {
      const { announcements, read, drafted } = await stage();
      const before = await drafted();
      const add = (name: string) =>
        announcements.change({
          before,
          after: before,
          tell: [],
          files: { add: [aFile(name, 0)], drop: [] },
        });
      const done = await Promise.all([add('a.pdf'), add('b.pdf')]);
      expect(done.toSorted()).toEqual([false, true]);
      expect(await announcements.attachments(before.id)).toHaveLength(1);
      expect((await read(before.id)).revision).toBe(before.revision + 1);
    });

    it('are deleted at once with a withdrawal, unless it came too late, and those of others stay', async () => {
      const { announcements, read, drafted, change } = await stage();
      const [gone, other] = [await drafted(), await drafted()];
      await change(gone.id, [aFile('lista.pdf', 0), aFile('plan.pdf', 1)]);
      await change(other.id, [aFile('a.pdf', 0)]);
      const withdraw = (before: Announcement) =>
        announcements.retract({
          before,
          after: { ...before, state: 'retracted', wentOutAt: TODAY },
          tell: [],
        });
      expect(await withdraw(gone)).toBe(false);
      expect(await announcements.attachments(gone.id)).toHaveLength(2);
      expect(await withdraw(await read(gone.id))).toBe(true);
      expect(await announcements.attachments(gone.id)).toEqual([]);
      expect(await announcements.attachments(other.id)).toHaveLength(1);
    });

    it('go with the draft that is thrown away, and with an announcement whose time has passed', async () => {
      const { storage, announcements, read, drafted, change } = await stage();
      const [thrown, old, undecided] = [await drafted(), await drafted(), await drafted()];
      const files = [aFile('a.pdf', 0), aFile('b.pdf', 0)] as const;
      await change(undecided.id, [aFile('c.pdf', 0)]);
      const before = await read(undecided.id);
      await announcements.change({ before, after: { ...before, state: 'approval' }, tell: [] });
      await change(thrown.id, [files[0]]);
      await change(old.id, [files[1]]);
      expect(await announcements.discard(await read(thrown.id))).toBe(true);
      expect(await announcements.attachment(thrown.id, files[0].id)).toBeUndefined();
      await storage.purge(shift(TODAY, 399 * DAY));
      expect(await announcements.attachments(old.id)).toHaveLength(1);
      expect(await announcements.attachments(undecided.id)).toHaveLength(1);
      await storage.purge(shift(TODAY, 402 * DAY));
      expect(await announcements.attachments(old.id)).toEqual([]);
      expect(await announcements.announcement(undecided.id)).toBeUndefined();
      expect(await announcements.attachments(undecided.id)).toEqual([]);
    });
  });
};
