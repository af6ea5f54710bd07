import { join } from 'node:path';
import type { Platform } from './chat/platform.ts';
import { createRouter } from './chat/router.ts';
import { type Config, processEnvironment, readConfig } from './config.ts';
import { systemClock } from './core/clock.ts';
import { toError } from './core/failure.ts';
import { warsawDay } from './core/warsaw.ts';
import { createPeople } from './features/people/service.ts';
import { ListenError } from './http/listen-error.ts';
import { createHttpServer } from './http/server.ts';
import { createLog } from './log.ts';
import { openStorage } from './storage/open-storage.ts';
import { createAnnouncementSweep } from './wiring/announcement-sweep.ts';
import { coordinatorsOf } from './wiring/coordinators.ts';
import { announcementsDeps, channelsOf, loadRenderings } from './wiring/announcements.ts';
import { createErasureFile } from './wiring/erasure-file.ts';
import { createErasuresPart } from './wiring/erasures.ts';
import { createEventMirror } from './wiring/event-mirror.ts';
import { certificatesMount } from './wiring/certificates.ts';
import { feedsMount } from './wiring/feeds.ts';
import { createDelivery } from './wiring/delivery.ts';
import { loadExamples } from './wiring/examples/load-examples.ts';
import { createFeatures } from './wiring/features.ts';
import { createMadeFiles } from './wiring/made-files.ts';
import { createHousekeeping } from './wiring/housekeeping.ts';
import { createImportsPart, importRuns } from './wiring/imports.ts';
import { createLife } from './wiring/life.ts';
import { watching } from './wiring/looking-after.ts';
import { openMail } from './wiring/mail.ts';
import { oldNodeWarning } from './wiring/node-line.ts';
import { aiPart, openAi } from './wiring/open-ai.ts';
import { openMetrics } from './wiring/metrics.ts';
import { openKnowledge } from './wiring/open-knowledge.ts';
import { connectPlatforms } from './wiring/platforms.ts';
import { privacyDeps } from './wiring/privacy.ts';
import { readPrivacySettings } from './wiring/privacy-settings.ts';
import { createRecallWatch } from './wiring/recall.ts';
import { registrationsDeps } from './wiring/registrations.ts';
import { createSweep } from './wiring/sweep.ts';
import { createWatchdog } from './wiring/watchdog.ts';
import { PREVIEW_GROUPS } from './wiring/personas.ts';

/** Tells an operator why the program does not start, and ends it. */
const refuseToStart = (lines: readonly string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const readSettings = (): Config => {
  if (Intl.DateTimeFormat().resolvedOptions().timeZone !== 'UTC')
    refuseToStart(['Program ma działać w strefie UTC. Prosimy uruchamiać go poleceniem „npm start”.']);
  const read = readConfig(processEnvironment());
  if (read.ok) return read.value;
  return refuseToStart([
    'Ustawienia wymagają poprawy (plik .env albo zmienne środowiska):',
    ...read.refusal.map(({ name, message }) => `  ${name}: ${message}`),
  ]);
};

const main = async (): Promise<void> => {
  const clock = systemClock;
  const config = readSettings();
  const isPreview = !config.slack && !config.discord;
  const log = createLog(config.logLevel ?? (isPreview ? 'error' : 'info'));
  const warning = oldNodeWarning(process.version, warsawDay(clock.now()));
  if (warning) say(warning);

  const privacy = readPrivacySettings(config.privacyFile, {
    noticeUrl: config.privacyUrl,
    questionsKeptDays: config.questionsKeptDays,
    ...(config.ai ? { model: config.ai.baseUrl === undefined ? 'openai' : 'own' } : {}),
  });
  if (!privacy.ok)
    return refuseToStart([
      'Ustawienia danych osobowych (plik PRIVACY_FILE) wymagają poprawy:',
      ...privacy.refusal.map((line) => `  ${line}`),
    ]);
  const opened = await openKnowledge({
    folder: config.knowledgeDir,
    dataDir: config.dataDir,
    isPreview,
    clock,
    log,
    say,
  });
  if (!opened.ok) return refuseToStart(opened.refusal);
  const knowledge = opened.value;

  const metrics = await openMetrics(config.metrics, clock, log);
  const { tally } = metrics;
  const storage = await openStorage(
    config.databaseUrl
      ? { kind: 'postgres', url: config.databaseUrl }
      : { kind: 'sqlite', file: join(config.dataDir, 'pomocnik.sqlite') },
    { clock, log, tally },
  );
  const ai = await openAi({ config, clock, log });
  const people = createPeople({
    store: storage.people,
    clock,
    groups: { ...config.groups, local: PREVIEW_GROUPS },
    firstAdmin: config.firstAdmin,
  });
  const imports = importRuns(
    storage,
    registrationsDeps(storage, log, tally, coordinatorsOf(people)).signUps,
    log,
  );
  // Who is connected is known only after the bot that they are connected to.
  const reached: Platform[] = [];
  const outlets = { channels: channelsOf(() => reached, log), renderings: await loadRenderings() };
  const madeFiles = createMadeFiles(join(config.dataDir, 'made-files'), clock, log);
  const features = createFeatures({
    storage,
    people,
    openFile: madeFiles.open,
    answering: knowledge.answering,
    adviserContact: config.adviserContact,
    publicUrl: config.publicUrl,
    assist: ai?.assist,
    keepsQuestions: config.questionsKeptDays > 0,
    imports,
    outlets,
    privacy: privacy.value,
    sendsMail: config.mail !== undefined,
    log,
    tally,
  });
  const bot = createRouter({
    features,
    inbox: storage.inbox,
    identify: people.identify,
    clock,
    log,
    tally,
    introduction: {
      ...(config.privacyUrl ? { privacyUrl: config.privacyUrl } : {}),
      usesModels: ai !== undefined,
      questionsKeptDays: config.questionsKeptDays,
    },
  });

  const stop = async (signal: string): Promise<void> => {
    log.info('stopping', { signal });
    const inTime = await life.stop();
    process.exit(inTime ? 0 : 1);
  };
  const connected = await connectPlatforms({ config, bot, clock, log, onQuit: () => void stop('quit') });
  reached.push(...connected.map(({ platform }) => platform));
  // The queue is loaded only where several programs may run.
  const queue = config.databaseUrl
    ? await (await import('./jobs/graphile-queue.ts')).openGraphileQueue(config.databaseUrl, log)
    : undefined;
  const mail = await openMail(config.mail, storage, features, clock);
  const delivery = createDelivery({
    storage,
    features,
    mail,
    platforms: connected.map(({ platform }) => platform),
    queue,
    clock,
    log,
    say,
    onLost: () => void stop('lease lost'),
    tally,
  });
  const watchdog = createWatchdog(watching(storage, people), clock, log);
  const http = createHttpServer({
    host: config.host,
    port: config.port,
    health: {
      live: () => true,
      ready: async () =>
        connected.every(({ platform }) => platform.ready()) && delivery.ready() && (await storage.ready()),
      details: () => ({
        ...Object.fromEntries(
          connected.map(({ platform }) => [platform.name, platform.ready() ? 'ready' : 'connecting']),
        ),
        deliveries: watchdog.health(),
      }),
    },
    mounts: [
      ...connected.flatMap(({ mount }) => (mount ? [mount] : [])),
      feedsMount(storage, clock, log),
      certificatesMount(storage, log),
      ...metrics.mounts(storage, reached),
    ],
    log,
  });
  const life = createLife(
    [
      { name: 'storage', start: () => Promise.resolve(), stop: () => storage.close() },
      createErasuresPart(
        privacyDeps(storage, people, privacy.value, log),
        createErasureFile(config.erasuresFile),
        clock,
        log,
      ),
      delivery,
      createHousekeeping(storage, clock, log),
      madeFiles.part,
      createRecallWatch(storage, coordinatorsOf(people), knowledge, clock, log),
      watchdog,
      createSweep(storage, coordinatorsOf(people), clock, log),
      createImportsPart(imports, clock, log),
      createAnnouncementSweep(storage, announcementsDeps(storage, outlets, log, people), clock, log),
      knowledge.watching,
      aiPart(ai, knowledge.answering),
      {
        name: 'http',
        start: async () => {
          const { port } = await http.start();
          if (isPreview)
            say(
              `Nie ma tokenów Slacka ani Discorda, więc uruchamiam podgląd: http://${config.host}:${port} (Ctrl+C kończy).`,
            );
        },
        stop: () => http.stop(),
      },
      ...connected.map(({ platform }) => platform),
      createEventMirror(
        storage,
        connected.map(({ platform }) => platform),
        clock,
        log,
      ),
    ],
    log,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
  await life.start();
  log.info('ready', { port: config.port });
  // After the start: nobody waits for examples, and stopping in between is no fault.
  if (isPreview)
    await loadExamples(storage, clock, log).then(
      () => log.info('the examples are complete'),
      (thrown: unknown) => log.warn('loading the examples broke off', { error: toError(thrown) }),
    );
};

main().catch((thrown: unknown) => {
  const error = toError(thrown);
  // A port that cannot be had is explained in full; of other faults the cause may help whoever can read it.
  const cause = error.cause instanceof Error && !(error instanceof ListenError) ? [error.cause.message] : [];
  refuseToStart([error.message, ...cause]);
});
