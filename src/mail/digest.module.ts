import { Module } from '@nestjs/common';
import { DigestQueue } from './digest-queue.service.js';
import { Digests } from './digests.service.js';

/** What people are told by mail of what they have to do. */
@Module({ providers: [DigestQueue, Digests], exports: [Digests] })
export class DigestModule {}
