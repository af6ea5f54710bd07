import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openDiscordOffice } from '../tests/journeys/discord-office.ts';
import { openSlackOffice, type SlackOffice } from '../tests/journeys/slack-office.ts';
import { type Program, type Settings, startProgram } from '../tests/support/program.ts';
import { temporaryDirectory } from '../tests/support/storage.ts';
import { askedQuestions } from './asked.ts';

// `npm run -s bench life`: how long the program starts (with knowledge files it has not seen, and with those it has),
// the memory of its process after the start and after 10,000 questions, and how long an orderly stop takes: as the
// preview, and connected to Slack (signed HTTP) and Discord on this computer.
const STARTS = 5;
const QUESTIONS = 10_000;
const AT_ONCE = 10;

const asked = askedQuestions();
const questionAt = (index: number): string => asked[index % asked.length]!;

const residentMegabytes = ({ pid }: Program): number => {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1]) / 1000);
};

const startAndTime = async (settings: Settings): Promise<{ program: Program; milliseconds: number }> => {
  const began = performance.now();
  const program = await startProgram(settings);
  await program.ready();
  return { program, milliseconds: performance.now() - began };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

const live = async (
  name: string,
  platforms: Settings,
  askIn: (program: Program) => (index: number) => Promise<unknown>,
): Promise<void> => {
  const home = temporaryDirectory();
  const settings = { ...platforms, DATA_DIR: home.path };
  const first = await startAndTime(settings);
  await first.program.stop();
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const { program, milliseconds } = await startAndTime(settings);
    times.push(milliseconds);
    await program.stop();
  }
  console.log(
    `${name}: ready after ${Math.round(first.milliseconds)} ms the first time, then ${Math.round(median(times))} ms (median of ${STARTS}; ${times.map(Math.round).join(', ')})`,
  );

  const { program } = await startAndTime(settings);
  const ask = askIn(program);
  const atStart = residentMegabytes(program);
  const began = performance.now();
  for (let index = 0; index < QUESTIONS; index += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, offset) => ask(index + offset)));
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${name}: ${atStart} MB resident after the start, ${residentMegabytes(program)} MB after ${QUESTIONS} questions (${Math.round(QUESTIONS / seconds)}/s)`,
  );
  const { code, milliseconds } = await program.stop();
  console.log(`${name}: stopped with code ${code} after ${Math.round(milliseconds)} ms`);
  home.remove();
};

const askOnPage =
  ({ url }: Program) =>
  async (index: number): Promise<void> => {
    const response = await fetch(`${url}/api/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request: `benchmark-${index}`,
        persona: 'anna',
        place: 'direct',
        input: { kind: 'words', text: questionAt(index) },
      }),
    });
    if (!response.ok) throw new Error(`asking failed: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
  };

const askOnSlack =
  (office: SlackOffice) =>
  (program: Program): ((index: number) => Promise<unknown>) => {
    const slack = office.byHttp(program);
    return async (index) => {
      const { ok } = await slack.command(`/pytanie ${questionAt(index)}`);
      if (!ok) throw new Error('Slack was not answered');
      // What was said is not needed here, and ten thousand answers would fill this process.
      office.state.posted.length = 0;
      office.state.calls.length = 0;
    };
  };

await live('preview', {}, askOnPage);

const [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
await live(
  'Slack and Discord',
  { ...slack.settings, ...slack.signing, ...discord.settings, LOG_LEVEL: 'error' },
  askOnSlack(slack),
);
await Promise.all([slack.close(), discord.close()]);
