import { analyzeTsConfig } from 'ts-unused-exports';
import { relative } from 'node:path';

/** Exports that nothing uses, neither another file nor their own. */
const { unusedExports } = analyzeTsConfig('tsconfig.json', [
  '--ignoreLocallyUsed',
  '--ignoreFiles=vitest\\.config',
]) as unknown as {
  unusedExports: Readonly<Record<string, readonly { exportName: string; location: { line: number } }[]>>;
};
const found = Object.entries(unusedExports).flatMap(([file, exports]) =>
  exports.map(({ exportName, location }) => `${relative('.', file)}:${location.line} ${exportName}`),
);
for (const line of found) console.error(`exported, but nothing uses it: ${line}`);
console.log(`unused exports: ${found.length}`);
process.exitCode = found.length > 0 ? 1 : 0;
