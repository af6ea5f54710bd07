// `npm run -s bench imports [ROWS]`: units, then applications, so many rows of each.
await import('./import.ts');
await import('./import-applications.ts');
