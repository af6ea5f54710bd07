import { drawDiscord } from './discord-drawing.js';
import { drawBlocks } from './blocks.js';
import { el, fill } from './dom.js';
import { drawFiles } from './files.js';
import { drawSlack } from './slack-drawing.js';

const DRAWERS = { slack: drawSlack, discord: drawDiscord };

const drawPreview = ({ name, label, bodies }, { texts, botName }) =>
  el(
    'div',
    { class: 'preview' },
    ...bodies.map((body, index) =>
      el(
        'div',
        {
          class: `preview-body ${name}`,
          role: 'group',
          'aria-label':
            bodies.length > 1
              ? `${label}. ${fill(texts.previewPart, { number: index + 1, count: bodies.length })}`
              : label,
        },
        DRAWERS[name]?.(body, { texts, botName }),
      ),
    ),
  );

const drawOwn = ({ blocks, files = [] }, ui) =>
  files.length === 0
    ? drawBlocks(blocks, ui)
    : el('div', {}, drawBlocks(blocks, ui), drawFiles(files, ui.texts));

/** That it is a drawing, and what is really sent. */
const drawSource = ({ label, bodies }, { texts }) => [
  el('p', { class: 'preview-note' }, fill(texts.previewNote, { name: label })),
  el(
    'details',
    { class: 'preview-source' },
    el('summary', {}, texts.previewSource),
    el('pre', { tabindex: 0 }, el('code', {}, JSON.stringify(bodies, undefined, 2))),
  ),
];

/**
 * A message with the choice of how to look at it: as drawn here, or as another platform would show it.
 * `chosen` keeps the choice when the message is drawn again.
 */
export const drawViewpoints = (shown, ui, chosen) => {
  const stage = el('div', { class: 'stage' });
  const below = el('div', { class: 'below-stage' });
  const views = [
    { name: 'own', label: ui.texts.ownView, draw: () => drawOwn(shown, ui), explain: () => [] },
    ...shown.previews.map((preview) => ({
      name: preview.name,
      label: preview.label,
      draw: () => drawPreview(preview, ui),
      explain: () => drawSource(preview, ui),
    })),
  ];

  const show = (name) => {
    chosen.view = name;
    const view = views.find((one) => one.name === name) ?? views[0];
    stage.replaceChildren(view.draw());
    below.replaceChildren(...view.explain());
    for (const button of choice.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.dataset.view === view.name));
  };

  const choice = el(
    'div',
    { class: 'viewpoints', role: 'group', 'aria-label': ui.texts.viewAs },
    el('span', { 'aria-hidden': 'true' }, `${ui.texts.viewAs}:`),
    ...views.map(({ name, label }) =>
      el('button', { type: 'button', 'data-view': name, on: { click: () => show(name) } }, label),
    ),
  );
  show(chosen.view ?? 'own');
  return views.length > 1 ? [stage, choice, below] : [stage];
};
