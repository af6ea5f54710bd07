import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { commandList } from '../../src/wiring/command-list.ts';

const GUIDES = ['koordynator', 'doradca', 'redaktor'].map((name) => `docs/${name}.md`);
const PAGES = [
  'README.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

const commands = commandList('knowledge').then((list) => list ?? []);

const read = (file: string): string => readFileSync(file, 'utf8');
const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
];

describe('the pages about Pomocnik', () => {
  it.each(PAGES)('%s leads to files that are there', (page) => {
    const targets = found(read(page), /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !target.includes('://'));
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  it.each(GUIDES)('%s names commands that there are', async (page) => {
    const names = (await commands).map(({ name }) => name);
    const named = found(read(page), /`\/([a-z-]+)[^`]*`/g);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it('take no picture that no page shows', () => {
    const shown = PAGES.flatMap((page) => found(read(page), /pictures\/([a-z-]+\.png)/g));
    expect(readdirSync('docs/pictures').toSorted()).toEqual([...new Set(shown)].toSorted());
  });

  it('tell operators of settings that there are', () => {
    const named = found(read('docs/operations.md'), /`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g);
    expect(named.filter((name) => !SETTINGS.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('tell operators of every figure, and of no other', async () => {
    const standing = { waiting: [], lastSuccess: {}, platforms: {}, isPaused: false, stuck: 0 };
    const scrape = await createMetrics().read(() => Promise.resolve(standing));
    const figures = found(scrape, /^# TYPE (pomocnik_\w+)/gm);
    const written = read('docs/operations.md').replaceAll('`…_oldest', '`pomocnik_outbox_oldest');
    const named = found(written, /(pomocnik_[a-z_]+[a-z])/g).filter(
      (name) => name !== 'pomocnik_queue' && name !== 'pomocnik_restored',
    );
    expect(
      named.map((name) => name.replace(/_(bucket|sum|count)$/, '')).filter((name) => !figures.includes(name)),
    ).toEqual([]);
    expect(figures.filter((name) => !named.includes(name))).toEqual([]);
  });
});
