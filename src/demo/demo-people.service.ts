import { Injectable } from '@nestjs/common';
import { OfferedPeople } from '../pages/sign-in/offered-people.service.js';
import { DemoStepsService } from './demo-steps.service.js';
import { DEMONSTRATED, PEOPLE, ROLES } from './first-programme/people.js';

/** Puts the people of the demonstration on the sign-in page, one for each role. */
@Injectable()
export class DemoPeopleService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly offered: OfferedPeople,
  ) {}

  async offer(): Promise<void> {
    const done = await this.steps.done();
    this.offered.offer(
      DEMONSTRATED.map((key) => ({
        personId: done.get(`person ${key}`) ?? '',
        name: PEOPLE.find((each) => each.key === key)!.name,
        role: ROLES.find((each) => each.person === key)!
          .role.toLowerCase()
          .replaceAll('_', ' '),
      })),
    );
  }
}
