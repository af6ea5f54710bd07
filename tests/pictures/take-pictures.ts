import { hasChromium } from '../support/chromium.ts';
import { adviserScenes } from './adviser-scenes.ts';
import { coordinatorScenes } from './coordinator-scenes.ts';
import { editorScenes } from './editor-scenes.ts';
import { privacyScenes } from './privacy-scenes.ts';
import { openStudio } from './studio.ts';

// `npm run pictures`: does what the Polish guides in docs/ say, in the preview, and takes their pictures anew.
if (!hasChromium()) process.exit(1);
const studio = await openStudio();
try {
  await coordinatorScenes(studio);
  await adviserScenes(studio);
  await editorScenes(studio);
  await privacyScenes(studio);
} finally {
  await studio.close();
}
process.stdout.write('docs/pictures\n');
