import { Injectable } from '@nestjs/common';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { mayReadOwned } from '../../platform/auth/owner.js';
import { requireMay } from '../../platform/auth/policy.js';
import { LATEST_DATE } from '../../platform/calendar/date-range.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Log } from '../../platform/http/log.js';
import { localTime } from '../../platform/mail/local-time.js';
import type { MailAttachment, NewMail } from '../../platform/mail/mail-message.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { Recipients } from '../../platform/mail/recipients.service.js';
import { Refusal } from '../../platform/record/refusal.js';
import type { Write } from '../../platform/record/write.js';
import { SteeringGroupViewService } from '../../steering-group/steering-group-view.service.js';
import { meetingOf } from '../from-meeting/meeting-of-paper.js';
import { PaperRecordService } from '../paper-record.service.js';
import type { PaperRow } from '../paper-row.js';
import { mayReadPaper, readableOf } from '../reading.js';
import { membersOf } from './members.js';
import { type IssuedFor, noticeMail } from './notice-mail.js';
import type { NoticeState, PaperNotice } from './notice.type.js';

const TOPIC = 'PAPERS_ISSUED';
/** Milliseconds for which a message about a paper is worth sending. */
const WORTH_MS = 3 * 86_400_000;

/** Tells the members of a meeting by mail that a paper for it was issued, and the secretary who was told. */
@Injectable()
export class Notices {
  constructor(
    private readonly meetings: MeetingsViewService,
    private readonly groups: SteeringGroupViewService,
    private readonly papers: PaperRecordService,
    private readonly recipients: Recipients,
    private readonly outbox: Outbox,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /**
   * The messages about a paper that is about to be issued: to each member of a coming meeting who gets them and may read it.
   * @param pdf its sealed PDF, which goes along where the settings say so
   */
  async about(actor: Actor, paper: PaperRow, pdf: Omit<MailAttachment, 'name'> | null): Promise<readonly NewMail[]> {
    const { mail } = this.config;
    if (mail === null) return [];
    const { home } = mail;
    const found = await this.members(paper, actor.revision);
    if (found === null) return [];
    const { meeting, ids } = found;
    const due = await this.recipients.getting(TOPIC, ids);
    const readers = await this.authenticator.inTheirName(due.map(({ personId }) => personId));
    const { reference, title, confidentiality, body, meetingDate, revises } = paper.content.terms;
    const open = confidentiality === 'OPEN';
    const attached = this.config.mailAttachesPapers && open && pdf !== null && mail.from !== null;
    const issued: IssuedFor = {
      ...{ reference, title, open, body, attached, meetsOn: meeting.terms.meetsOn ?? meetingDate },
      ...{ meetingCode: meeting.code, replaces: revises?.reference ?? null },
    };
    return due.flatMap(({ personId, address, secret }): NewMail[] => {
      const reader = readers.get(personId);
      if (!reader || !mayReadPaper(reader, { ...readableOf(paper), issued: true })) return [];
      const name = reader.personName;
      const stopUrl = `${home}/mail/stop/${secret}`;
      const seesMeeting = mayReadOwned(reader, meeting.projectId);
      return [
        {
          ...{ kind: TOPIC, once: keyOf(paper.id, personId), personId, to: { name, address }, stopUrl, secret: false },
          ...noticeMail(issued, { name, home, stopUrl, seesMeeting }),
          attachments: attached ? [{ ...pdf, name: `${paper.slug}.pdf` }] : [],
          expiresAt: new Date(this.clock.now().getTime() + WORTH_MS),
        },
      ];
    });
  }

  /** Adds a message to the write that issues the paper. A full queue does not keep a paper from being issued. */
  async tell(write: Write, message: NewMail): Promise<void> {
    try {
      await this.outbox.add(message, write.manager);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.log.lines.warn({ err: error, personId: message.personId }, 'a member could not be told of a paper');
    }
  }

  /** Each member of a meeting with each of its issued papers. */
  async of(actor: Actor, meetingCode: string): Promise<PaperNotice[]> {
    requireMay(actor, 'paperNotices');
    const { meetings } = await this.meetings.view({ asAt: LATEST_DATE, revision: actor.revision });
    const meeting = meetings.find(({ code }) => code === meetingCode);
    if (!meeting || !mayReadOwned(actor, meeting.projectId))
      throw new NotFoundError(`There is no meeting ${meetingCode} that you may read.`);
    const ids = membersOf(meeting, meetings, await this.seats(meeting, actor.revision));
    const named = meeting.agenda.flatMap(({ paperReference }) => paperReference ?? []);
    const heads = (await this.papers.heads()).filter(
      (head) => head.issued && (named.includes(head.reference) || meetingOf(meetings, head)?.id === meeting.id),
    );
    const getting = new Map((await this.recipients.getting(TOPIC, ids, true)).map((one) => [one.personId, one]));
    const people = await this.authenticator.inTheirName(ids);
    const byName = [...people.values()].sort((a, b) => a.personName.localeCompare(b.personName, 'en-GB'));
    const keys = heads.flatMap((paper) => ids.map((id) => keyOf(paper.id, id)));
    const sent = new Map((await this.outbox.withKeys(keys)).map((one) => [one.once, one]));
    return heads.flatMap((paper) =>
      byName.flatMap((reader): PaperNotice[] => {
        const { personId } = reader;
        if (personId === null) return [];
        const message = sent.get(keyOf(paper.id, personId));
        const recipient = getting.get(personId);
        const without: NoticeState = !mayReadPaper(reader, paper)
          ? 'MAY_NOT_READ'
          : !recipient
            ? 'NO_ADDRESS'
            : recipient.ended
              ? 'STOPPED'
              : 'NOT_TOLD';
        const { reference: paperReference } = paper;
        const state = message?.state ?? without;
        return [{ paperReference, personId, name: reader.personName, state, madeAt: message?.madeAt ?? null }];
      }),
    );
  }

  /** The coming meeting that a paper is for, or whose agenda names it, and its members; null: there is none. */
  private async members(
    { reference, content: { terms } }: PaperRow,
    revision: number,
  ): Promise<{ readonly meeting: MeetingSnapshot; readonly ids: readonly string[] } | null> {
    const { meetings } = await this.meetings.view({ asAt: LATEST_DATE, revision });
    const { day } = localTime(this.clock.now(), this.config.timeZone);
    const coming = meetings.filter(
      ({ state, terms: { meetsOn } }) =>
        state !== 'HELD' && state !== 'CANCELLED' && meetsOn !== null && meetsOn >= day,
    );
    const meeting =
      meetingOf(coming, terms) ??
      coming.find(({ agenda }) => agenda.some(({ paperReference }) => paperReference === reference));
    if (!meeting) return null;
    return { meeting, ids: membersOf(meeting, meetings, await this.seats(meeting, revision)) };
  }

  /** The seats on the body of a meeting that are taken up. */
  private async seats({ projectId, body }: MeetingSnapshot, revision: number) {
    if (projectId === null) return [];
    const { terms, seats } = await this.groups.bare(projectId, { asAt: LATEST_DATE, revision });
    if (terms?.statement.bodyId !== body.id) return [];
    return seats.filter(({ state }) => state === 'ACCEPTED').map((seat) => seat.terms);
  }
}

/** One message for each member and paper, whichever instance adds it. */
const keyOf = (paperId: string, personId: string): string => `paper ${paperId} ${personId}`;
