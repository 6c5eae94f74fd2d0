import { Injectable } from '@nestjs/common';
import { OfferedPeople } from '../pages/sign-in/offered-people.service.js';
import { DemoStepsService } from './demo-steps.service.js';
import { MEMBER_ORGANISATIONS } from './first-programme/adoption.js';
import { DEMONSTRATED, PEOPLE, ROLES } from './first-programme/people.js';

/** Who shows what a partner sees. */
const PARTNER = MEMBER_ORGANISATIONS[0]!;

/** Puts the people of the demonstration on the sign-in page, one for each role. */
@Injectable()
export class DemoPeopleService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly offered: OfferedPeople,
  ) {}

  async offer(): Promise<void> {
    const done = await this.steps.done();
    this.offered.offer([
      ...DEMONSTRATED.map((key) => ({
        personId: done.get(`person ${key}`) ?? '',
        name: PEOPLE.find((each) => each.key === key)!.name,
        role: ROLES.find((each) => each.person === key)!
          .role.toLowerCase()
          .replaceAll('_', ' '),
      })),
      {
        personId: done.get(`person of ${PARTNER.key}`) ?? '',
        name: PARTNER.person,
        role: 'partner',
      },
    ]);
  }
}
