import { afterEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { bundleFiles, printingDeliveries, secondsFor } from '../../../src/features/certificates/bundle.ts';
import type { NewDelivery } from '../../../src/features/delivery/domain.ts';
import { toAccount } from '../../../src/chat/target.ts';
import { certificatesDeps } from '../../../src/wiring/certificates.ts';
import { aContext, anAccount } from '../../support/context.ts';
import { ANNA } from '../handover/world.ts';
import { certificatesScene } from './scene.ts';

const sizes: number[] = [];
const told: NewDelivery[] = [];
afterEach(() => {
  sizes.length = 0;
  told.length = 0;
});

/** Prints so many certificates of one event on sheets that weigh nothing, for somebody who can be written to, or not. */
const printed = async (count: number, reach = true) => {
  const { attended, issueAll, issued, storage } = await certificatesScene();
  await attended(ANNA, 1, 2);
  await issueAll();
  const [one] = await issued();
  const deps = certificatesDeps(storage, undefined);
  const context = aContext();
  const files = await bundleFiles(
    {
      ...deps,
      store: { ...deps.store, tell: (deliveries) => Promise.resolve(void told.push(...deliveries)) },
      addresses: (people) =>
        Promise.resolve(
          new Map(
            reach ? people.map((person) => [person, { to: toAccount(anAccount()), locale: 'pl' }]) : [],
          ),
        ),
      papers: {
        ...deps.papers,
        pdf: (_title, papers) => {
          sizes.push(papers.length);
          return Promise.resolve(new Uint8Array());
        },
      },
    },
    context,
    Array.from({ length: count }, () => one!),
  );
  const { printing, printed: moved } = printingDeliveries(deps);
  const texts = await Promise.all(
    told.map(async ({ kind, content }) => {
      const made = kind === 'certificates.printing' ? printing : moved;
      return plain((await made.render(content, { locale: 'pl', now: context.now }))!).trim();
    }),
  );
  return { names: files.map(({ name }) => name), texts, things: told.map(({ thing }) => thing), context };
};

describe('a thousand certificates', () => {
  it('say how long they take and how far they are, in one message that moves', async () => {
    const { names, texts, things, context } = await printed(1000);
    expect(sizes).toEqual([250, 250, 250, 250]);
    expect(names).toEqual(
      [1, 2, 3, 4].map(
        (part) => `zaswiadczenia-dialog-motywujacy-w-pracy-socjalnej-2026-12-15-${String(part)}.pdf`,
      ),
    );
    expect(texts.map((text) => text.replace(/^\S+ /u, ''))).toEqual([
      'Przygotowywanie pliku: 1000 zaświadczeń. Potrwa to około 15 s.',
      'Przygotowywanie pliku: gotowe 250 z 1000.',
      'Przygotowywanie pliku: gotowe 500 z 1000.',
      'Przygotowywanie pliku: gotowe 750 z 1000.',
      'Plik jest gotowy: 1000 zaświadczeń.',
    ]);
    expect(things).toEqual([
      context.request,
      ...[250, 500, 750, 1000].map((done) => `${context.request}:${String(done)}`),
    ]);
  });

  it('are printed for somebody who cannot be written to, too', async () => {
    expect((await printed(251, false)).names).toHaveLength(2);
    expect(told).toEqual([]);
  });
});

describe('certificates of a file', () => {
  it('are printed without a word on how long it takes', async () => {
    const { names, texts } = await printed(250);
    expect(names).toEqual(['zaswiadczenia-dialog-motywujacy-w-pracy-socjalnej-2026-12-15.pdf']);
    expect(texts).toEqual([]);
    expect([secondsFor(250), secondsFor(251), secondsFor(2000)]).toEqual([undefined, 5, 25]);
  });
});
