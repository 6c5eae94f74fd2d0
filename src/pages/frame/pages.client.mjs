// The little that pages do better with script: GOV.UK's own components, told that they may work.
import { initAll } from './govuk.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

if (document.querySelector('[data-grid]')) await import('./grid.js');
if (document.querySelector('[data-drag]')) await import('./drag.js');
