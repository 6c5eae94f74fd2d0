import type { Browser } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import { CHROMIUM, keyboardFindings, openBrowser } from './browser.js';

const SKIP = '<a href="#main">Skip to main content</a>';
const TRAP = `<button id="trap">Trap</button><button>Next</button>
  <script>addEventListener('keydown', (event) => document.activeElement.id === 'trap' && event.preventDefault())</script>`;

describe('what somebody with a keyboard alone would stumble over', () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  const found = async (html: string, script: boolean): Promise<string[]> => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    await page.setContent(`<main id="main">${html}</main>`);
    const findings = await keyboardFindings(page, script);
    await context.close();
    return findings;
  };

  describe.each([true, false])('with script %s', (script) => {
    itWith(CHROMIUM, 'is nothing where each stop comes after the one before and is shown', async () => {
      expect(await found(`${SKIP}<button>One</button><input name="two"><button>Three</button>`, script)).toEqual([]);
      expect(await found(SKIP + '<button>Again</button>'.repeat(100), script)).toEqual([]);
    });

    itWith(CHROMIUM, 'is said of each fault', async () => {
      expect(await found('<p>No way in</p>', script)).toEqual(['nothing takes the focus']);
      expect(await found(`<button>Early</button>${SKIP}`, script)).toEqual(['the first stop is Early']);
      const order = `${SKIP}<button>Last</button><button tabindex="2">Second</button><a href="#" tabindex="1">Skip to main content</a>`;
      expect(await found(order, script)).toEqual([
        'Second does not come after what was before it',
        'Skip to main content does not come after what was before it',
      ]);
      const hidden = `${SKIP}<button style="outline: none">Quiet</button>`;
      expect(await found(hidden, script)).toEqual(['Quiet does not show that it has the focus']);
    });
  });

  itWith(CHROMIUM, 'is what holds the focus', async () => {
    expect(await found(SKIP + TRAP, true)).toEqual(['Trap does not come after what was before it']);
  });
});
