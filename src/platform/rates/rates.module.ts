import { Global, Module } from '@nestjs/common';
import { RequestBudget } from './request-budget.service.js';
import { RateStore } from './rate-store.service.js';

/** What is counted so that nobody takes more than a share. */
@Global()
@Module({ providers: [RateStore, RequestBudget], exports: [RateStore, RequestBudget] })
export class RatesModule {}
