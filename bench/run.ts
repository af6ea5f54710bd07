// `npm run -s bench NAME`: one measurement. They are never part of the tests.
const NAMES = [
  'answers',
  'search',
  'life',
  'ack',
  'ablate-retrieval',
  'compare-retrieval',
  'registrations',
  'registrations-wire',
  'certificates',
  'consultations',
  'consultations-wire',
  'digests',
  'erasure',
  'listing',
  'import',
  'import-applications',
  'import-events',
  'imports',
  'slots',
  'broadcast',
  'report',
  'export',
] as const;

const name = process.argv[2];
if (NAMES.some((known) => known === name)) await import(`./${name}.ts`);
else console.error(`npm run -s bench -- ${NAMES.join(' | ')}`);
