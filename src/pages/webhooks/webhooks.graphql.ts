/** Holds the questions of the pages about webhooks. */
import { question } from '../frame/question.js';

export const WEBHOOKS = question(`{
  webhooks @file(table: "webhooks") { id name url readerName state why failingSince waiting }
  people { id name hasAccount } }`);

export const DELIVERIES = question(`query($webhookId: ID!, $first: Int!, $after: String) {
  webhooks { id name url state }
  webhookDeliveries(webhookId: $webhookId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes @file(table: "deliveries") { id revision type state nextStates madeAt attempts answer } } }`);

export const REGISTER_WEBHOOK = question(`mutation($input: RegisterWebhookInput!) {
  registerWebhook(input: $input) { secret problems { message path } } }`);

export const ROTATE_SECRET = question(`mutation($input: WebhookInput!) {
  rotateWebhookSecret(input: $input) { secret webhook { name } problems { message path } } }`);
