import { describe, expect, it } from 'vitest';
import { createFileTurns, HELD_AT_ONCE, isHeavy } from '../../src/chat/file-turns.ts';
import { attachment, FILE_FORMATS } from '../../src/chat/files.ts';
import type { Incoming } from '../../src/chat/input.ts';
import { message, paragraph, withFiles } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { type Reply, toPerson, toPersonWith } from '../../src/chat/reply.ts';
import { toInstant } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { anAccount } from '../support/context.ts';

const LARGE = 5 * 1024 * 1024;
const words = message(paragraph('Program w załączniku.'));
const program = attachment('program.pdf', FILE_FORMATS.pdf, Buffer.from('%PDF-1.7'));
const incoming: Incoming = {
  key: 'k1',
  input: { kind: 'action', id: 'announcements.attachment:ann:att', values: [] },
  from: anAccount(),
  place: { kind: 'direct', id: 'P1' },
  at: toInstant(0),
};

/** Everything that is under way gets as far as it can. */
const settled = () => new Promise((done) => setImmediate(done));

const wordsOf = (reply: Reply) => ('message' in reply ? plain(reply.message) : '');

describe('replies with large files', () => {
  it('are fetched and held a few at a time, in the order in which people asked', async () => {
    const turns = createFileTurns(silentLog);
    const fetched: number[] = [];
    const ends: (() => void)[] = [];
    const asked = Array.from({ length: 10 }, (_, person) => {
      const reply = toPersonWith(words, {
        size: LARGE,
        into: (from) => {
          fetched.push(person);
          return Promise.resolve(withFiles(from, program));
        },
      });
      return turns(incoming, reply, (full) => new Promise<Reply>((sent) => ends.push(() => sent(full))));
    });
    for (let done = 0; done < asked.length; done += 1) {
      await settled();
      expect(fetched).toHaveLength(Math.min(asked.length, done + HELD_AT_ONCE));
      ends[done]!();
    }
    for (const reply of await Promise.all(asked))
      expect('message' in reply && reply.message.files).toEqual([program]);
    expect(fetched).toEqual(asked.map((_, person) => person));
  });

  it('keep nobody waiting who asked for something small', async () => {
    const turns = createFileTurns(silentLog);
    const never = () => new Promise<never>(() => {});
    const large = toPersonWith(words, { size: LARGE, into: () => Promise.resolve(words) });
    for (let person = 0; person < HELD_AT_ONCE; person += 1) void turns(incoming, large, never);
    const small = toPerson(withFiles(words, program));
    expect([isHeavy(large), isHeavy(small)]).toEqual([true, false]);
    expect(await turns(incoming, small, (full) => Promise.resolve(full))).toBe(small);
  });

  it('make room for the next also where one could not be sent', async () => {
    const turns = createFileTurns(silentLog);
    const large = toPersonWith(words, { size: LARGE, into: () => Promise.resolve(words) });
    for (let person = 0; person < HELD_AT_ONCE * 2; person += 1)
      await expect(turns(incoming, large, () => Promise.reject(new Error('refused')))).rejects.toThrow();
    expect(await turns(incoming, large, () => Promise.resolve('sent'))).toBe('sent');
  });

  it('end in an apology where the file cannot be fetched', async () => {
    const lost = toPersonWith(words, { size: LARGE, into: () => Promise.reject(new Error('database')) });
    const told = await createFileTurns(silentLog)(incoming, lost, (full) => Promise.resolve(full));
    expect(wordsOf(told)).not.toContain('Program');
    expect(wordsOf(told)).toMatch(/[A-Z0-9]{6}/u);
  });
});
