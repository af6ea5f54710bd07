import { expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { formFaults } from '../../../src/chat/form.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createAnswering } from '../../../src/features/answers/answering.ts';
import { probes } from '../../contracts/probes/all.ts';
import { realBase } from '../../support/knowledge.ts';
import { ANNA, command, form, idOf, JAN, MARIA, press, world } from '../handover/world.ts';

const open = (dzial: string) => command('wiedza', { dzial });
const LONG = 'kto naprawi drukarkę w piwnicy ośrodka, *gdy* <@U1> ~nikt~ nie wie '.repeat(4).trim();

/** What people see of this feature at its fullest, over the base that ships. */
const fullest = async (): Promise<Readonly<Record<string, Reply>>> => {
  const answering = createAnswering(await realBase());
  const { send, storage } = await world(() => answering);
  for (let at = 0; at < 7; at += 1)
    await send(ANNA, { kind: 'words', text: `${LONG} ${'abcdefg'.charAt(at).repeat(8)}` });
  for (const id of [...answering.base.answers.keys()].slice(0, 7)) {
    await send(ANNA, press(`answers.vote:${id}:no`));
    await send(ANNA, form(`curation.why:${id}`, { powod: 'bardzo długi powód '.repeat(26) }));
    await storage.curation.note({
      request: `r-${id}`,
      person: (await storage.people.personBehind(ANNA))!.id,
      words: LONG,
      how: 'choice',
      options: [id],
      at: '2026-11-23T08:00:00.000Z' as never,
    });
    await send(ANNA, press(`answers.show:${id}:`));
  }
  const board = await send(JAN, command('wiedza'));
  const gaps = await send(JAN, open('braki'));
  const gap = await send(JAN, press(idOf(gaps, 'Zobacz')));
  const proposals = await send(JAN, open('propozycje'));
  const accepted = await send(JAN, press(idOf(proposals, 'Przyjmij')));
  const news = await send(JAN, open('nowe 2020-01-01'));
  const copy = await send(JAN, press(idOf(news, 'Tekst do skopiowania')));
  return {
    board,
    gaps,
    gap,
    proposals,
    accepted,
    news,
    copy,
    'the next part of the copy': await send(JAN, press(idOf(copy, 'Dalsza część'))),
    export: await send(JAN, press(idOf(accepted, 'Tekst do plików'))),
    draft: await send(MARIA, press(idOf(gap, 'Przygotuj szkic'))),
    taken: await send(JAN, press(idOf(gap, 'Biorę'))),
    'put aside': await send(JAN, press(idOf(gap, 'Odłóż'), 'unclear')),
    ended: await send(JAN, press('curation.ended')),
    votes: await send(JAN, open('głosy')),
    due: await send(JAN, open('terminy 900')),
    conflicts: await send(JAN, open('sprzeczności')),
    'what changed': await send(ANNA, command('zmiany', { od: '2020-01-01' })),
    why: await send(ANNA, press('curation.why:prog-pzp')),
  };
};

it('what editors and workers see of the board keeps every limit of every platform', async () => {
  const shown = Object.entries(await fullest());
  for (const [title, reply] of shown) {
    if (reply.kind === 'form') expect(formFaults(reply.form), title).toEqual([]);
    if (!('message' in reply)) continue;
    expect(plain(reply.message), title).not.toContain('coś się u nas zepsuło');
    for (const probe of probes)
      expect(
        probe.render(reply.message).flatMap((body) => probe.violations(body)),
        `${title} on ${probe.name}`,
      ).toEqual([]);
  }
}, 60_000);
