import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { readdirSync } from 'node:fs';

/**
 * Checks the import rules, and that the checker saw the modules: with a TypeScript it does not know it sees none
 * and reports success.
 */
const FOLDERS = ['src', 'adapters'];

const filesOnDisk = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')),
).length;

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(FOLDERS, options, undefined, {
  tsConfig: extractTsConfig('./tsconfig.json'),
});
if (typeof output === 'string') throw new Error('the import checker gave text instead of a result');

const seen = output.modules.filter((module) => /^(src|adapters)\/.*\.ts$/.test(module.source)).length;
for (const { rule, from, to } of output.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(
  `import rules: ${seen} of ${filesOnDisk} modules seen, ${output.summary.violations.length} violations`,
);
process.exitCode = output.summary.violations.length > 0 || seen !== filesOnDisk ? 1 : 0;
