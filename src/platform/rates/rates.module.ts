import { Global, Module } from '@nestjs/common';
import { RateStore } from './rate-store.service.js';

/** What is counted so that nobody takes more than a share. */
@Global()
@Module({ providers: [RateStore], exports: [RateStore] })
export class RatesModule {}
