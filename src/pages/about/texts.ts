/** Decides what the pages about this service say, in Markdown, unless the organisation that runs it puts other texts in their place. */

/** The pages, by the last part of their address, in the order of the links at the foot of every page. */
export const ABOUT_PAGES = ['help', 'contact', 'accessibility', 'privacy', 'cookies'] as const;
export type AboutPage = (typeof ABOUT_PAGES)[number];

export const ABOUT_TITLES: Readonly<Record<AboutPage, string>> = {
  help: 'Help',
  contact: 'Contact',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy notice',
  cookies: 'Cookies',
};

/**
 * The text of a page.
 * @param contact whom to write or talk to, in one line; null: nobody has said
 */
export function aboutText(page: AboutPage, contact: string | null): string {
  const ask = contact ?? 'the organisation that runs this service';
  const texts: Readonly<Record<AboutPage, string>> = {
    help: `Use this service to see how partnership projects are going, to challenge them, and to read what has been published.

## If you are a member of the public

You do not need an account. Everything on [Published](/published) is open to you: papers, protocols, what people said and what was done about it.

## If you lead a project

Open **Programme** and look at **Your tasks**. Report each milestone that is due. The plan shows at once what your report changes.

## If you sit on a steering group

Open **Programme** to see what changed, what is late and what needs your view. Choose **Raise a challenge** on any page of a project to ask a question.

## If you prepare papers for the Board

Open **Programme** to see what is to be done before the next meeting. Compose the paper on **Papers**. The page of the paper lists what is missing before you can issue it.

## If your organisation is a partner

Open **Partnerships** to read the text of your partnership, sign it, and raise a challenge with another member.

If you still need help, contact ${ask}.`,
    contact: `If you have a question or a problem, contact ${ask}.

Tell us the address of the page, what you wanted to do and what happened. If the page showed a number to quote, include it.`,
    accessibility: `We want as many people as possible to be able to use this service.

You should be able to:

- zoom in up to 400% without text leaving the screen
- use the service with a keyboard alone
- use the service with a screen reader
- use the service without scripts

## How accessible this service is

The service is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every page is tested for this automatically, at three widths of the screen. Nobody outside the project has tested it yet.

Some attached files were made elsewhere and may not be fully accessible.

## Tell us about a problem

If you find a problem, or need something in another format, contact ${ask}.`,
    privacy: `This notice says what this service keeps about you.

## What we keep

If you have an account, we keep your name, your post, your organisation, how you sign in, and when you signed in. The record shows your name next to what you report, decide or sign.

If you give feedback, we keep your comment. We publish your name only if you agreed to that.

If you only read what has been published, we keep no personal data about you, other than the technical log.

## How long we keep it

The record of the programme is kept as long as the organisation keeps its papers. Sign-ins and failed sign-ins are removed after a time that the administrator sets.

## Your rights

You can ask to see what is kept about you, and ask to have mistakes corrected. Contact ${ask}. If you are not satisfied, you can complain to the Information Commissioner’s Office.`,
    cookies: `This service uses only the cookies that it needs to work. It does not follow you, and no other organisation sets cookies here.

- **Session**: keeps you signed in. It ends when you sign out.
- **Browser**: keeps what you typed into a form if your sign-in ends before you send it.`,
  };
  return texts[page];
}
