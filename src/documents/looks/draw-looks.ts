import { readFileSync } from 'node:fs';
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import type { LookColumn, LookPicture } from '../../core/look.ts';
import { FONTS } from '../fonts.ts';
import { type Box, box, column } from './element.ts';
import { messageBox } from './message-box.ts';

/** In points; a picture has one and a half times as many pixels. */
const COLUMN = 560;
const FINENESS = 1.5;

const letters = (name: string, path: string, weight: 400 | 700 = 400) => ({
  name,
  data: readFileSync(path),
  weight,
  style: 'normal' as const,
});

const columnBox = ({ title, skin, messages }: LookColumn, writer: string): Box =>
  column(
    0,
    [
      box(
        { padding: '8px 16px', fontSize: 14, fontWeight: 700, color: '#222222', backgroundColor: '#e4e6ea' },
        title,
      ),
      column(
        22,
        messages.map((look) => messageBox(look, skin, writer)),
        { padding: 16, flexGrow: 1, color: skin.ink, backgroundColor: skin.paper },
      ),
    ],
    { width: COLUMN },
  );

/** The same message on several platforms side by side, as PNG. It takes a while, so the program does it in a thread. */
export const drawLooks = async ({ columns, writer }: LookPicture): Promise<Uint8Array> => {
  const tree = box(
    { fontFamily: 'sans', alignItems: 'stretch' },
    columns.map((each) => columnBox(each, writer)),
  );
  const svg = await satori(tree, {
    width: COLUMN * columns.length,
    pointScaleFactor: 4,
    fonts: [letters('sans', FONTS.sans), letters('sans', FONTS.bold, 700), letters('mono', FONTS.mono)],
  });
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: FINENESS },
    font: { loadSystemFonts: false },
  });
  return picture.asPng();
};
