import { analyzeTsConfig } from 'ts-unused-exports';

/** Exports that nothing imports. Types that only document a shape inside their own file need no export. */
const unused = analyzeTsConfig('tsconfig.json', ['--ignoreFiles=vitest.config']);
const found = Object.entries(unused).filter(([file]) => file !== 'unusedFiles');
for (const [file, exports] of found)
  if (Array.isArray(exports))
    for (const entry of exports)
      console.error(`${file}: ${typeof entry === 'string' ? entry : entry.exportName} is exported, nobody imports it`);
console.log(`unused exports: ${found.length} files`);
process.exitCode = found.length > 0 ? 1 : 0;
