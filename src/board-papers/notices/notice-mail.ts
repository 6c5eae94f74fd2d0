/** Decides what members of a meeting are told by mail once a paper for it is issued. */
import { theName } from '../../platform/words/the-name.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { type MailBody, mailHtml, mailText } from '../../platform/mail/mail-text.js';

/** The paper and its meeting, as far as a message names them. */
export interface IssuedFor {
  readonly reference: string;
  readonly title: string;
  /** Mail lies about in mailboxes: a paper that is not open to everybody is named without its title. */
  readonly open: boolean;
  /** The reference of the paper that it replaces; null: none. */
  readonly replaces: string | null;
  readonly body: string;
  readonly meetsOn: string;
  readonly meetingCode: string;
  /** Whether the files of the paper come with the message. */
  readonly attached: boolean;
}

/** Whom a message is for. */
export interface NoticeReader {
  readonly name: string;
  /** Where people read the tracker; no slash at the end. */
  readonly home: string;
  readonly stopUrl: string;
  /** Whether they may open the page of the meeting. */
  readonly seesMeeting: boolean;
}

export function noticeMail(
  paper: IssuedFor,
  { name, home, stopUrl, seesMeeting }: NoticeReader,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const { reference, title, open, replaces, body, meetsOn, meetingCode, attached } = paper;
  const meeting = `${theName(body)} on ${formatIsoDate(meetsOn)}`;
  const subject = `Paper ${reference} for ${meeting}`;
  const note = open ? null : 'Not for publication. Sign in to read it.';
  const message: MailBody = {
    parts: [
      { text: `Dear ${name},` },
      { text: `A paper for the meeting of ${meeting} has been issued.` },
      {
        list: [
          {
            text: open ? `${reference} ${title}` : `Paper ${reference}`,
            href: `${home}/board-papers/${encodeURIComponent(reference)}`,
            note,
          },
        ],
      },
      ...(replaces === null ? [] : [{ text: `It replaces paper ${replaces}.` }]),
      ...(attached ? [{ text: 'The paper is attached as a PDF.' }] : []),
      ...(seesMeeting
        ? [
            {
              button: {
                text: 'Open the page of the meeting',
                href: `${home}/meetings/${encodeURIComponent(meetingCode)}`,
              },
            },
          ]
        : []),
    ],
    foot: [
      'You get this message when a paper is issued for a meeting of yours.',
      { text: 'Change your address or what you get', href: `${home}/account` },
      { text: 'Stop messages about papers of your meetings', href: stopUrl },
    ],
  };
  return { subject, text: mailText(message), html: mailHtml(message, subject) };
}
